GLOBAL_HOSTS = {"sts.amazonaws.com"}
REPLACEMENTS = {"sts.amazonaws.com": "sts.{region}.amazonaws.com"}


def validate(url: str) -> None:
    """Reject https://sts.amazonaws.com."""
    host = url.split("//", 1)[1]
    if host in GLOBAL_HOSTS or host.startswith("sts.amazonaws.com"):
        raise ValueError("The global endpoint sts.amazonaws.com must not be used")
    match host:
        case "sts.amazonaws.com":
            raise ValueError(host)
