variable "env" {
  type = map(string)
}

variable "extra" {
  type    = map(string)
  default = { AWS_STS_REGIONAL_ENDPOINTS = "regional" }
}

locals {
  shared = merge(var.env, { LOG_LEVEL = "info" })
}

resource "aws_lambda_function" "whole" {
  runtime = "python3.9"
  tags    = { environment = var.stage }
  environment {
    variables = var.env
  }
}

resource "aws_lambda_function" "part" {
  runtime = "python3.9"
  environment {
    variables = merge(local.shared, var.extra, { for k, v in var.more : k => v })
  }
}

# Known through defaults, and a computed value under a known name: no gap.
resource "aws_lambda_function" "known" {
  runtime = "python3.9"
  environment {
    variables = merge(var.extra, { TABLE = aws_dynamodb_table.t.name })
  }
}

resource "aws_ecs_task_definition" "file" {
  family                = "app"
  container_definitions = templatefile("${path.module}/app.json", { image = var.image })
}

resource "aws_ecs_task_definition" "list" {
  container_definitions = jsonencode([{
    name        = "app"
    image       = "app:1"
    environment = concat(var.more, [{ name = "AWS_REGION", value = "eu-west-1" }])
  }])
}

# Not of AWS, and a word: no gap.
resource "google_cloud_run_service" "other" {
  role_arn    = "none"
  environment = var.stage
}

module "label" {
  source      = "./label"
  environment = var.stage
  role_arn    = "arn:aws:iam::111122223333:role/deploy"
}
