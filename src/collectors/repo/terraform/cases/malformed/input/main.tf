provider "aws" { region = "eu-west-1" , sts_region = }

resource "aws_lambda_function" "fn" {
  runtime = "python3.12"
  environment {
    variables = {
      AWS_STS_REGIONAL_ENDPOINTS = "legacy"
    }
  }
}
