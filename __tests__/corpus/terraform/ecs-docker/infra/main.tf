resource "docker_image" "sync" {
  name = "acme/sync"
  build {
    context    = "${path.module}/../sync"
    dockerfile = "Dockerfile"
  }
}

resource "aws_ecs_task_definition" "sync" {
  family = "sync"
  container_definitions = jsonencode([{
    name  = "sync"
    image = docker_image.sync.repo_digest
    environment = [
      { name = "AWS_DEFAULT_REGION", value = "eu-west-2" }
    ]
  }])
}
