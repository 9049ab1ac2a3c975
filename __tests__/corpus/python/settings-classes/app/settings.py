from dataclasses import dataclass
import os


@dataclass
class Settings:
    sts_endpoint: str = "https://sts.amazonaws.com"
    audience: str = "sts.amazonaws.com"


STS = os.environ.get("STS_URL", "https://sts.amazonaws.com")
REGIONAL = os.getenv("STS_REGIONAL_URL", "https://sts.eu-west-1.amazonaws.com")
