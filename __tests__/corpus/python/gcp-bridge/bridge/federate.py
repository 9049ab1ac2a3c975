import google.auth
from google.auth import aws

AUDIENCE = "//iam.googleapis.com/projects/111122223333/locations/global/workloadIdentityPools/aws/providers/aws"


def credentials(email):
    return aws.Credentials.from_info(
        {
            "type": "external_account",
            "audience": AUDIENCE,
            "subject_token_type": "urn:ietf:params:aws:token-type:aws4_request",
            "token_url": "https://sts.googleapis.com/v1/token",
            "credential_source": {
                "environment_id": "aws1",
                "regional_cred_verification_url": "https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15",
            },
            "service_account_impersonation_url": f"https://iamcredentials.googleapis.com/v1/{email}",
        }
    )


def ali():
    return {"sts_endpoint": "sts.aliyuncs.com", "azure": "https://sts.windows.net/tenant/"}
