resource "aws_lambda_function" "snapshots" {
  filename      = "lambda/snapshots.zip"
  function_name = "snapshots"
  handler       = "snapshots.handler"
  runtime       = "python3.12"
  role          = aws_iam_role.snapshots.arn
}
