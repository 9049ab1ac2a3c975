import hvac

client = hvac.Client(url="https://vault.example.com")
client.auth.aws.iam_login("AK", "SK", role="app", region="eu-west-1")
