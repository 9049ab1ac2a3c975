import os
from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

INSTALLED_APPS = ["django.contrib.auth", "storages"]

AWS_STORAGE_BUCKET_NAME = env("AWS_STORAGE_BUCKET_NAME", default="media")
AWS_S3_REGION_NAME = env("AWS_S3_REGION_NAME", default="eu-central-1")
AWS_STS_ENDPOINT_URL = env("AWS_STS_ENDPOINT_URL", default="https://sts.amazonaws.com")
OIDC_RP_AUDIENCE = "sts.amazonaws.com"
OIDC_AUDIENCES = [
    "https://shop.example.com",
    "sts.amazonaws.com",
]

os.environ.setdefault("AWS_STS_REGIONAL_ENDPOINTS", "regional")

CSRF_TRUSTED_ORIGINS = ["https://shop.example.com"]
