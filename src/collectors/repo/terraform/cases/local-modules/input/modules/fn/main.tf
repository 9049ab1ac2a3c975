variable "variables" {
  type = map(string)
}

variable "mode" {
  default = "regional"
}

resource "aws_lambda_function" "this" {
  function_name = "fn"
  runtime       = "python3.9"
  environment { variables = var.variables }
}

resource "aws_lambda_function" "other" {
  function_name = "other"
  environment { variables = { AWS_STS_REGIONAL_ENDPOINTS = var.mode } }
}

resource "aws_lambda_function" "unknown" {
  function_name = "unknown"
  environment { variables = var.not_given }
}
