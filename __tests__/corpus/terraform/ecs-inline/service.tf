variable "region" {
  type    = string
  default = "ap-southeast-2"
}

variable "sts_mode" {
  type    = string
  default = "legacy"
}

locals {
  base_env = [
    { name = "AWS_DEFAULT_REGION", value = var.region },
    { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "regional" },
  ]
}

resource "aws_ecs_task_definition" "api" {
  family                   = "api"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    {
      name        = "api"
      image       = "111122223333.dkr.ecr.ap-southeast-2.amazonaws.com/api:1.4.2"
      essential   = true
      environment = concat(local.base_env, [{ name = "PORT", value = "8080" }])
    },
    {
      name  = "sidecar"
      image = "public.ecr.aws/aws-observability/aws-otel-collector:v0.40.0"
      environment = [
        { name = "AWS_REGION", value = var.region },
        { name = "AWS_STS_REGIONAL_ENDPOINTS", value = var.sts_mode }
      ]
    }
  ])
}

resource "aws_ecs_task_definition" "batcher" {
  family                = "batcher"
  container_definitions = <<DEFS
[
  {
    "name": "batcher",
    "image": "acme/batcher:${var.region}",
    "environment": [
      {"name": "AWS_DEFAULT_REGION", "value": "${var.region}"},
      {"name": "AWS_ENDPOINT_URL_STS", "value": "https://sts.amazonaws.com"}
    ],
    "secrets": [
      {"name": "STS_AUDIENCE", "valueFrom": "arn:aws:ssm:ap-southeast-2:111122223333:parameter/sts.amazonaws.com"}
    ]
  }
]
DEFS
}

resource "aws_ecs_task_definition" "poller" {
  family = "poller"
  container_definitions = templatefile("${path.module}/templates/poller.json.tpl", {
    image  = "acme/poller:3"
    region = var.region
  })
}
