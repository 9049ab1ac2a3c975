resource "aws_codebuild_project" "app" {
  name         = "app"
  service_role = var.role
  artifacts { type = "NO_ARTIFACTS" }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "AWS_STS_REGIONAL_ENDPOINTS"
      value = "legacy"
    }
  }
  source { type = "CODEPIPELINE" }
}
