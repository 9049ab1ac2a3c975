resource "aws_lambda_function" "old" {
  function_name = "old"
  runtime       = "python3.9"
  handler       = "main.handler"
  filename      = "old.zip"
  role          = aws_iam_role.old.arn
  environment {
    variables = {
      STAGE                      = "prod"
      AWS_STS_REGIONAL_ENDPOINTS = "legacy"
    }
  }
}

resource "aws_lambda_function" "new" {
  function_name = "new"
  runtime       = "python3.12"
  handler       = "main.handler"
  filename      = "new.zip"
  role          = aws_iam_role.new.arn
  environment {
    variables = {
      AWS_STS_REGIONAL_ENDPOINTS = "regional"
    }
  }
}
