connection "aws_acme" {
  plugin         = "aws"
  default_region = "eu-west-1"
  regions        = ["*"]
  endpoint_url   = "https://sts.amazonaws.com"
}
