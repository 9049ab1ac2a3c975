resource "aws_batch_job_definition" "crunch" {
  name = "crunch"
  type = "container"
  container_properties = jsonencode({
    image   = "example/crunch"
    command = ["run"]
    environment = [
      { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" },
    ]
  })
}
resource "aws_apprunner_service" "web" {
  service_name = "web"
  source_configuration {
    image_repository {
      image_identifier      = "public.ecr.aws/example/web:1"
      image_repository_type = "ECR_PUBLIC"
      image_configuration {
        port = "8000"
        runtime_environment_variables = {
          AWS_STS_REGIONAL_ENDPOINTS = "regional"
        }
      }
    }
  }
}
