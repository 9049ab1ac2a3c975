import os
import subprocess
import docker
import boto3
from requests_aws4auth import AWS4Auth
import requests

os.environ.update(AWS_STS_REGIONAL_ENDPOINTS="regional", AWS_DEFAULT_REGION="eu-west-1")
os.environ |= {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"}


def child(cmd):
    env = os.environ.copy()
    env["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
    env.pop("AWS_ENDPOINT_URL_STS", None)
    return subprocess.Popen(cmd, env=env)


def container(image):
    client = docker.from_env()
    client.containers.run(image, environment=["AWS_STS_REGIONAL_ENDPOINTS=regional", "AWS_REGION=eu-west-1"])
    client.containers.run(
        image,
        environment={
            "AWS_STS_REGIONAL_ENDPOINTS": "legacy",
        },
    )


def raw(key, secret):
    auth = AWS4Auth(key, secret, "us-east-1", "sts")
    url = "https://sts.amazonaws.com"
    return requests.get(url, params={"Action": "GetCallerIdentity"}, auth=auth, headers={"Host": "sts.amazonaws.com"})


def whoami(region):
    partition = boto3.Session().get_partition_for_region(region)
    suffix = {"aws": "amazonaws.com", "aws-cn": "amazonaws.com.cn"}[partition]
    return boto3.resource("sts", endpoint_url=f"https://sts.{region}.{suffix}")


def known(mode=os.getenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")):
    if mode == "legacy":
        raise RuntimeError("set AWS_STS_REGIONAL_ENDPOINTS=regional")
