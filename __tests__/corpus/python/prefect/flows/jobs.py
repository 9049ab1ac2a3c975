from dataclasses import dataclass
from typing import ClassVar, NamedTuple
import attr


class Defaults:
    STS_URL: ClassVar[str] = "https://sts.amazonaws.com"
    XMLNS = "{https://sts.amazonaws.com/doc/2011-06-15/}"


class Endpoint(NamedTuple):
    host: str = "sts.amazonaws.com"
    port: int = 443


@attr.s
class Auth:
    sts_endpoint = attr.ib(default="sts.amazonaws.com")
    aud = attr.ib(default="sts.amazonaws.com")


@dataclass
class Job:
    token_audience: str = "sts.amazonaws.com"
    service_principal: str = "sts.amazonaws.com"

    def __post_init__(self):
        if self.token_audience != "sts.amazonaws.com":
            raise ValueError(f"audience must be sts.amazonaws.com, not {self.token_audience}")
        assert "sts.amazonaws.com" in self.service_principal


def hosts():
    yield "sts.amazonaws.com"
    yield from (f"sts.{r}.amazonaws.com" for r in ("eu-west-1", "us-east-1"))
