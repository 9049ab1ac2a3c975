from decouple import config

STS = {
    "ENDPOINT": config("STS_ENDPOINT", default="https://sts.amazonaws.com"),
    "HOST": config("STS_HOST", default="sts.eu-west-1.amazonaws.com"),
    "AUDIENCE": config("STS_AUDIENCE", default="sts.amazonaws.com"),
}
SIMPLE_JWT = {"AUDIENCE": "sts.amazonaws.com", "ISSUER": "https://token.example.com"}
SECURE_CSP = {"connect-src": ["'self'", "https://sts.amazonaws.com"]}
ALLOWED_HOSTS = ["sts.amazonaws.com", "localhost"]
LOGGING = {"loggers": {"sts.amazonaws.com": {"level": "DEBUG"}}}
CACHES = {"default": {"LOCATION": "redis://"}}
