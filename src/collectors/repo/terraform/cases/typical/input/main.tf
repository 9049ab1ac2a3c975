terraform {
  backend "s3" {
    bucket       = "state"
    region       = "us-east-1"
    sts_endpoint = "https://sts.amazonaws.com"
    endpoints    = { sts = "https://sts.eu-west-1.amazonaws.com" }
  }
}

provider "aws" {
  region     = var.region
  sts_region = "aws-global"
  endpoints {
    sts = "https://sts.amazonaws.com" # global
  }
  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}

variable "region" {
  default = "eu-west-1"
}

resource "aws_lambda_function" "fn" {
  function_name = "fn"
  runtime       = "python3.9"
  role          = aws_iam_role.fn.arn
  environment {
    variables = {
      AWS_STS_REGIONAL_ENDPOINTS = "legacy"
      TABLE                      = "t"
    }
  }
}
