#!/usr/bin/env python3
import aws_cdk as cdk
import boto3

from stacks.jobs import JobsStack

account = boto3.client("sts", region_name="eu-west-1").get_caller_identity()["Account"]
app = cdk.App()
JobsStack(app, "jobs", env=cdk.Environment(account=account, region="eu-west-1"))
app.synth()
