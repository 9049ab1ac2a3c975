resource "aws_ssm_parameter" "env" {
  name  = "/app/prod/env"
  type  = "String"
  value = <<-EOF
    AWS_REGION=eu-west-1
    AWS_STS_REGIONAL_ENDPOINTS=legacy
  EOF
}
