include "root" {
  path = find_in_parent_folders("root.hcl")
}

terraform {
  source = "git::https://git.example.com/modules/ecs-service.git?ref=v4.2.0"
}

inputs = {
  name          = "worker"
  oidc_audience = "sts.amazonaws.com"
  environment = {
    AWS_DEFAULT_REGION         = "us-west-2"
    AWS_STS_REGIONAL_ENDPOINTS = "legacy"
    QUEUE_URL                  = dependency.queue.outputs.url
  }
}

dependency "queue" {
  config_path = "../queue"
  mock_outputs = {
    url = "https://sqs.us-west-2.amazonaws.com/111122223333/jobs"
  }
}
