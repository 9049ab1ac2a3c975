#!/usr/bin/env python3
import base64
import json
import os

import hvac
import requests
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.session import get_session

VAULT_ADDR = os.environ["VAULT_ADDR"]
STS_URL = os.getenv("VAULT_STS_URL", "https://sts.amazonaws.com/")
BODY = "Action=GetCallerIdentity&Version=2011-06-15"


def headers():
    request = AWSRequest(method="POST", url=STS_URL, data=BODY, headers={"X-Vault-AWS-IAM-Server-ID": "vault.corp.example"})
    SigV4Auth(get_session().get_credentials(), "sts", "us-east-1").add_auth(request)
    return dict(request.headers)


def login(role):
    payload = {
        "role": role,
        "iam_http_request_method": "POST",
        "iam_request_url": base64.b64encode(STS_URL.encode()).decode(),
        "iam_request_body": base64.b64encode(BODY.encode()).decode(),
        "iam_request_headers": base64.b64encode(json.dumps(headers()).encode()).decode(),
    }
    return requests.post(f"{VAULT_ADDR}/v1/auth/aws/login", json=payload, timeout=10).json()


def login_static(role):
    return requests.post(
        f"{VAULT_ADDR}/v1/auth/aws/login",
        json={
            "role": role,
            "iam_request_url": "aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS8=",
            "iam_request_body": "QWN0aW9uPUdldENhbGxlcklkZW50aXR5JlZlcnNpb249MjAxMS0wNi0xNQ==",
        },
    ).json()
