import socket
import ssl
from dataclasses import dataclass, field

TARGETS = [
    ("s3", "s3.eu-west-1.amazonaws.com"),
    ("sts", "sts.amazonaws.com"),
]


@dataclass
class Options:
    port: int = 443
    sts_host: str = field(default="sts.amazonaws.com")
    partition_suffix: str = "amazonaws.com"

    def host(self, region=None):
        if region:
            return f"sts.{region}.{self.partition_suffix}"
        return self.sts_host


def describe(host):
    if host.endswith("sts.amazonaws.com"):
        print("sts.amazonaws.com answers from one Region")
    elif host.startswith("sts."):
        print("regional: sts.<region>.amazonaws.com")


def connect(options):
    context = ssl.create_default_context()
    with socket.create_connection((options.host(), options.port)) as raw:
        return context.wrap_socket(raw, server_hostname=options.host())
