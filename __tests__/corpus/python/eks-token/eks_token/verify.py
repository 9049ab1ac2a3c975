import re
from urllib.parse import urlparse

VALID_HOST = re.compile(r"^sts(\.[a-z0-9-]+)?\.amazonaws\.com(\.cn)?$")
ALLOWED_HOSTS = frozenset(["sts.amazonaws.com", "sts.us-east-1.amazonaws.com"])


class BadToken(Exception):
    pass


def verify(url):
    parsed = urlparse(url)
    if parsed.hostname == "sts.amazonaws.com":
        raise BadToken("tokens signed for sts.amazonaws.com are refused, use the regional endpoint")
    if parsed.hostname not in ALLOWED_HOSTS and not VALID_HOST.match(parsed.hostname or ""):
        raise BadToken("unexpected hostname %r, wanted sts.<region>.amazonaws.com" % parsed.hostname)
    return parsed
