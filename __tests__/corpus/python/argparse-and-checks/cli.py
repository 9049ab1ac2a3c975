import argparse
import re

parser = argparse.ArgumentParser()
parser.add_argument("--sts-endpoint", default="https://sts.amazonaws.com", help="e.g. https://sts.amazonaws.com")
PATTERN = re.compile(r"^sts(\.[a-z0-9-]+)?\.amazonaws\.com$")


def check(host):
    if host not in ("sts.amazonaws.com", "sts.us-east-1.amazonaws.com"):
        raise ValueError("expected sts.amazonaws.com, got " + host)
    assert host.endswith("amazonaws.com")
