resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([
    {
      name  = "api"
      image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1"
      environment = [
        { name = "AWS_REGION", value = "eu-west-1" },
        { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" }
      ]
    },
    {
      name  = "sidecar"
      image = "example/sidecar:2"
      environment = [
        { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "regional" }
      ]
    }
  ])
}
