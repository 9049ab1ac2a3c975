resource "aws_apprunner_service" "web" {
  service_name = "web"
  source_configuration {
    image_repository {
      image_identifier      = "public.ecr.aws/acme/web:1"
      image_repository_type = "ECR_PUBLIC"
      image_configuration {
        port = "8000"
        runtime_environment_variables = {
          AWS_STS_REGIONAL_ENDPOINTS = "legacy"
          JWT_AUDIENCE               = "sts.amazonaws.com"
        }
      }
    }
  }
}

resource "aws_elastic_beanstalk_environment" "web" {
  name        = "web"
  application = "web"
  setting {
    namespace = "aws:elasticbeanstalk:application:environment"
    name      = "AWS_STS_REGIONAL_ENDPOINTS"
    value     = "regional"
  }
}
