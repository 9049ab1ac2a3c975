import boto3
import hvac

creds = boto3.Session().get_credentials()
client = hvac.Client("https://vault.acme-internal.example")
client.auth.aws.iam_login(creds.access_key, creds.secret_key, creds.token, role="batch")
client.auth.approle.login("a", "b")
