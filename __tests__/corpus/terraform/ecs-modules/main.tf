module "container" {
  source          = "cloudposse/ecs-container-definition/aws"
  version         = "0.61.1"
  container_name  = "web"
  container_image = "acme/web:7"
  environment = [
    {
      name  = "AWS_STS_REGIONAL_ENDPOINTS"
      value = "regional"
    },
    {
      name  = "AWS_DEFAULT_REGION"
      value = "us-east-2"
    },
  ]
}

module "worker" {
  source          = "cloudposse/ecs-container-definition/aws"
  version         = "0.61.1"
  container_name  = "worker"
  container_image = "acme/worker:7"
  map_environment = {
    AWS_STS_REGIONAL_ENDPOINTS = "Legacy"
    AWS_REGION                 = "us-east-2"
  }
}

module "service" {
  source  = "terraform-aws-modules/ecs/aws//modules/service"
  version = "5.11.0"
  name    = "web"

  container_definitions = {
    web = {
      image = "acme/web:7"
      environment = [
        { name = "AWS_ENDPOINT_URL_STS", value = "https://sts.us-east-2.amazonaws.com" },
      ]
    }
    log = {
      image = "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.31.12"
      environment = [
        { name = "AWS_REGION", value = "aws-global" },
      ]
    }
  }
}
