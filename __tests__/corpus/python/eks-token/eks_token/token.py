import base64
import boto3
from botocore.signers import RequestSigner

STS_TOKEN_EXPIRES_IN = 60
PREFIX = "k8s-aws-v1."


def get_bearer_token(cluster_id, region):
    session = boto3.session.Session()
    client = session.client("sts", region_name=region)
    service_id = client.meta.service_model.service_id

    signer = RequestSigner(service_id, region, "sts", "v4", session.get_credentials(), session.events)

    params = {
        "method": "GET",
        "url": "https://sts.{}.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15".format(region),
        "body": {},
        "headers": {"x-k8s-aws-id": cluster_id},
        "context": {},
    }
    signed_url = signer.generate_presigned_url(
        params, region_name=region, expires_in=STS_TOKEN_EXPIRES_IN, operation_name=""
    )
    return PREFIX + base64.urlsafe_b64encode(signed_url.encode("utf-8")).decode("utf-8").rstrip("=")
