resource "aws_codebuild_project" "build" {
  name         = "build"
  service_role = var.role
  artifacts { type = "NO_ARTIFACTS" }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "AWS_STS_REGIONAL_ENDPOINTS"
      value = "regional"
    }
    environment_variable {
      name  = "STS_URL"
      value = "https://sts.amazonaws.com"
    }
  }
  source {
    type      = "NO_SOURCE"
    buildspec = <<-YAML
      version: 0.2
      env:
        variables:
          AWS_STS_REGIONAL_ENDPOINTS: legacy
      phases:
        build:
          commands:
            - aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com
            - echo "audience is sts.amazonaws.com"
    YAML
  }
}
