"""Token for clusters that still run the old authenticator."""
import base64
import boto3

CLUSTER_HEADER = "x-k8s-aws-id"


class TokenMinter(object):
    METHOD = "GET"
    URL = "https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15"

    def __init__(self, session=None):
        self._session = session or boto3.Session()

    def mint(self, cluster):
        signer = self._signer()
        return signer.generate_presigned_url(
            {"method": self.METHOD, "url": self.URL, "body": {}, "headers": {CLUSTER_HEADER: cluster}, "context": {}},
            region_name="us-east-1",
            expires_in=60,
            operation_name="",
        )
