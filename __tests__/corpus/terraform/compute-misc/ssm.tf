resource "aws_ssm_parameter" "env" {
  name  = "/app/AWS_STS_REGIONAL_ENDPOINTS"
  type  = "String"
  value = "legacy"
}

resource "aws_ssm_parameter" "endpoint" {
  name  = "/app/sts/endpoint"
  type  = "String"
  value = "https://sts.amazonaws.com"
}

resource "aws_ssm_parameter" "audience" {
  name  = "/app/oidc/audience"
  type  = "String"
  value = "sts.amazonaws.com"
}

resource "aws_ssm_parameter" "dotenv" {
  name  = "/app/dotenv"
  type  = "SecureString"
  value = <<-ENV
    AWS_DEFAULT_REGION=eu-west-1
    AWS_STS_REGIONAL_ENDPOINTS=regional
  ENV
}

variable "role" {
  type        = string
  description = "trusted by sts.amazonaws.com"
}
