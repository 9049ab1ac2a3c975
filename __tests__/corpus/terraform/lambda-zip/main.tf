data "archive_file" "rotate" {
  type        = "zip"
  source_dir  = "${path.module}/functions/rotate"
  output_path = "${path.module}/build/rotate.zip"
}

data "archive_file" "audit" {
  type        = "zip"
  source_dir  = "${path.module}/functions/audit"
  output_path = "${path.module}/build/audit.zip"
}

resource "aws_lambda_function" "rotate" {
  function_name    = "rotate-keys"
  filename         = data.archive_file.rotate.output_path
  source_code_hash = data.archive_file.rotate.output_base64sha256
  handler          = "app.handler"
  runtime          = "python3.12"
  role             = aws_iam_role.fn.arn
  timeout          = 60
  environment {
    variables = {
      AWS_STS_REGIONAL_ENDPOINTS = "regional"
      ROLE_TO_ASSUME             = "arn:aws:iam::111122223333:role/rotator"
    }
  }
}

resource "aws_lambda_function" "audit" {
  function_name    = "audit-keys"
  filename         = data.archive_file.audit.output_path
  source_code_hash = data.archive_file.audit.output_base64sha256
  handler          = "app.handler"
  runtime          = "python3.12"
  role             = aws_iam_role.fn.arn
  environment {
    variables = {
      LOG_LEVEL = "info"
    }
  }
}

resource "aws_iam_role" "fn" {
  name = "fn"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["lambda.amazonaws.com", "sts.amazonaws.com"] }
    }]
  })
}
