import enum


class Sts(str, enum.Enum):
    GLOBAL = "https://sts.amazonaws.com"
    FRANKFURT = "https://sts.eu-central-1.amazonaws.com"
    FIPS = "https://sts-fips.us-east-1.amazonaws.com"


SERVICES = ["ec2.amazonaws.com", "lambda.amazonaws.com", "sts.amazonaws.com"]
SERVICE_PRINCIPALS = {
    "lambda": "lambda.amazonaws.com",
    "sts": "sts.amazonaws.com",
}


def endpoint(region: str | None = None, *, base="https://sts.amazonaws.com"):
    """Return the endpoint.

    >>> endpoint()
    'https://sts.amazonaws.com'
    """
    if region is None:
        return base
    return base.replace("sts.", f"sts.{region}.")
