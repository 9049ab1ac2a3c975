region = "us-east-2"
oidc_client_ids = [
  "sts.amazonaws.com",
]
endpoints = {
  sts = "https://sts.amazonaws.com"
  s3  = "https://s3.us-east-2.amazonaws.com"
}
