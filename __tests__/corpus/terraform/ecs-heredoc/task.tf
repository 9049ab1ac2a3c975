resource "aws_ecs_task_definition" "worker" {
  family                = "worker"
  container_definitions = <<JSON
[
  {
    "name": "worker",
    "image": "example/worker:4",
    "environment": [
      {"name": "AWS_ENDPOINT_URL_STS", "value": "https://sts.amazonaws.com"}
    ]
  }
]
JSON
}
