resource "aws_ecr_repository" "hook" {
  name = "hook"
}

resource "aws_lambda_function" "hook" {
  function_name = "hook"
  package_type  = "Image"
  image_uri     = "${aws_ecr_repository.hook.repository_url}:latest"
  role          = var.role_arn
  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "null_resource" "push" {
  provisioner "local-exec" {
    command = "docker build -t hook ./hook && docker push ${aws_ecr_repository.hook.repository_url}:latest"
  }
}

variable "role_arn" { type = string }
