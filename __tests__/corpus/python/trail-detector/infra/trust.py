import json

TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": ["ec2.amazonaws.com", "sts.amazonaws.com"]},
            "Action": "sts:AssumeRole",
            "Condition": {"StringEquals": {"oidc.eks.eu-west-1.amazonaws.com/id/ABCD:aud": "sts.amazonaws.com"}},
        }
    ],
}


def provider(iam, url, thumbprint):
    return iam.create_open_id_connect_provider(
        Url=url,
        ClientIDList=["sts.amazonaws.com"],
        ThumbprintList=[thumbprint],
    )


def document():
    return json.dumps(TRUST)
