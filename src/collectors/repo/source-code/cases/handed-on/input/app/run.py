import os
import subprocess

NAMES = {"AWS_STS_REGIONAL_ENDPOINTS": "mode", "AWS_REGION": "region"}
subprocess.run(["terraform", "apply"], env={**os.environ, "AWS_STS_REGIONAL_ENDPOINTS": "legacy"})
env = dict(os.environ, AWS_ENDPOINT_URL_STS="https://sts.eu-west-1.amazonaws.com")
child = os.environ.copy()
child["AWS_STS_REGIONAL_ENDPOINTS"] = "regional"
child["AWS_REGION"] = "us-east-1"
