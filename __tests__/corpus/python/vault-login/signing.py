import datetime
import hashlib
import hmac

service = "sts"
host = "sts.amazonaws.com"
endpoint = "https://sts.amazonaws.com"
algorithm = "AWS4-HMAC-SHA256"


def sign(key, msg):
    return hmac.new(key, msg.encode("utf-8"), hashlib.sha256).digest()


def canonical(region):
    amz_date = datetime.datetime.utcnow().strftime("%Y%m%dT%H%M%SZ")
    canonical_headers = "host:" + host + "\n" + "x-amz-date:" + amz_date + "\n"
    signed = {
        "Host": "sts.amazonaws.com",
        "X-Amz-Date": amz_date,
    }
    return canonical_headers, signed
