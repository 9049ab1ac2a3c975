import boto3

VERSIONS = {"boto3": "1.26.0", "botocore": "1.29.0"}
NOTE = "needs boto3==1.26.0"
