resource "aws_lambda_function" "a" {
  function_name = "a"
  role          = "arn:aws:iam::111122223333:role/a"
  runtime       = "nodejs18.x"
  handler       = "index.handler"
  filename      = "a.zip"
  environment {
    variables = merge(local.common_env, { NAME = "a" })
  }
}
