resource "aws_ecs_task_definition" "app" {
  family        = "app"
  task_role_arn = "arn:aws:iam::${var.account}:role/app"
  container_definitions = jsonencode([
    { name = "web", image = "example/web:1", environment = [{ name = "AWS_STS_REGIONAL_ENDPOINTS", value = "regional" }] },
    { "name" : "worker", "image" : "python:3.9", "environment" : [{ "name" : "AWS_REGION", "value" : var.region }] },
  ])
}

resource "aws_ecs_task_definition" "old" {
  container_definitions = <<-JSON
    [
      {
        "name": "old", "image": "example/old",
        "environment": [
          {"name": "AWS_STS_REGIONAL_ENDPOINTS", "value": "legacy"},
          {"name": "AWS_DEFAULT_REGION", "value": "${var.region}"}
        ]
      }
    ]
  JSON
}

resource "aws_codebuild_project" "build" {
  environment {
    image = "aws/codebuild/standard:7.0"
    environment_variable {
      name  = "AWS_STS_REGIONAL_ENDPOINTS"
      value = "legacy"
    }
  }
}

resource "helm_release" "loki" {
  set {
    name  = "serviceAccount.annotations.eks\\.amazonaws\\.com/sts-regional-endpoints"
    value = "true"
  }
}

resource "kubernetes_service_account" "sa" {
  metadata {
    name = "sa"
    annotations = {
      "eks.amazonaws.com/role-arn"               = aws_iam_role.sa.arn
      "eks.amazonaws.com/sts-regional-endpoints" = "false"
    }
  }
}
