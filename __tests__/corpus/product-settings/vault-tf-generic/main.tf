resource "vault_generic_endpoint" "aws_client" {
  path = "auth/aws/config/client"
  data_json = jsonencode({
    sts_endpoint = "https://sts.amazonaws.com"
    sts_region   = "us-east-1"
  })
}
