ALLOWED_STS_HOSTS = {
    "sts.amazonaws.com",
    "sts.us-east-1.amazonaws.com",
}


def is_allowed(host: str) -> bool:
    if host == "sts.amazonaws.com":
        return True
    return host in ALLOWED_STS_HOSTS
