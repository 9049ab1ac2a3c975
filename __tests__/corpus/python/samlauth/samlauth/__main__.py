#!/usr/bin/env python
"""samlauth - get temporary credentials

Usage:
  samlauth [--sts-endpoint=URL]   [default: https://sts.amazonaws.com]
"""
import click
import configparser
import boto3
from botocore import UNSIGNED
from botocore.client import Config


@click.command()
@click.option("--sts-endpoint", default="https://sts.amazonaws.com", show_default=True, help="STS endpoint")
@click.option("--region", envvar="AWS_DEFAULT_REGION", default="eu-west-1")
@click.option("--audience", default="sts.amazonaws.com")
def main(sts_endpoint, region, audience):
    client = boto3.client('sts', config=Config(signature_version=UNSIGNED), endpoint_url=sts_endpoint)
    creds = client.assume_role_with_saml(RoleArn="", PrincipalArn="", SAMLAssertion="")
    cfg = configparser.RawConfigParser()
    cfg.set("saml", "sts_regional_endpoints", "regional")
    cfg["saml"]["sts_regional_endpoints"] = "legacy"
    click.echo("signed in at https://sts.amazonaws.com")


def partition_endpoint(region):
    if region.startswith("us-gov-"):
        return "https://sts." + region + ".amazonaws.com"
    elif region.startswith("cn-"):
        return f"https://sts.{region}.amazonaws.com.cn"
    return "https://sts.amazonaws.com"
