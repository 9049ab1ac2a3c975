locals {
  common = {
    AWS_STS_REGIONAL_ENDPOINTS = local.mode
    AWS_REGION                 = data.aws_region.current.name
  }
  mode = "regional"
}

resource "aws_lambda_function" "a" {
  runtime = var.runtime
  environment {
    variables = merge(local.common, { AWS_ENDPOINT_URL_STS = "https://sts.${local.where}.amazonaws.com" })
  }
}

resource "aws_lambda_function" "b" {
  runtime = "nodejs16.x"
  environment { variables = var.env }
}

module "service" {
  source      = "./service"
  environment = [{ name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" }]
}
