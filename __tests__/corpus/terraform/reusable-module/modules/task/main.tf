variable "env" {
  type    = map(string)
  default = {}
}

variable "sts_regional" {
  description = "regional or legacy"
  type        = string
  default     = "regional"
}

locals {
  env = merge({ AWS_STS_REGIONAL_ENDPOINTS = var.sts_regional }, var.env)
}

resource "aws_ecs_task_definition" "this" {
  family = "task"
  container_definitions = jsonencode([{
    name        = "main"
    image       = "acme/task:1"
    environment = [for k, v in local.env : { name = k, value = v }]
  }])
}
