import json


def trust(issuer):
    return json.dumps(
        {
            "Statement": [
                {
                    "Principal": {"Service": ["lambda.amazonaws.com", "sts.amazonaws.com"]},
                    "Condition": {"StringEquals": {f"{issuer}:aud": "sts.amazonaws.com"}},
                }
            ]
        }
    )


PROVIDER = dict(Url="https://idp.example.com", ClientIDList=["sts.amazonaws.com"])
