variable "legacy" {
  type    = bool
  default = false
}

resource "aws_lambda_function" "x" {
  function_name = "x"
  environment {
    variables = {
      AWS_STS_REGIONAL_ENDPOINTS = var.legacy ? "legacy" : "regional"
      STS_AUD                    = var.legacy ? "sts.amazonaws.com" : "api://acme"
    }
  }
}

resource "aws_lambda_function" "y" {
  function_name = "y"
  environment {
    variables = {
      AWS_STS_REGIONAL_ENDPOINTS = lower("REGIONAL")
    }
  }
}

resource "aws_lambda_function" "z" {
  function_name = "z"
  environment {
    variables = tomap({
      "AWS_STS_REGIONAL_ENDPOINTS" = "legacy"
    })
  }
}
