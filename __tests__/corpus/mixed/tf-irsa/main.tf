data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.eks.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "${replace(aws_iam_openid_connect_provider.eks.url, "https://", "")}:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}

resource "aws_iam_openid_connect_provider" "eks" {
  url             = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list  = ["sts.${data.aws_partition.current.dns_suffix}", "sts.amazonaws.com"]
  thumbprint_list = []
}

provider "aws" {
  alias  = "legacy"
  region = "eu-west-1"
  endpoints {
    sts = "https://sts.amazonaws.com"
    s3  = "https://s3.eu-west-1.amazonaws.com"
  }
}

resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([
    {
      name  = "api"
      image = "example/api:1"
      environment = [
        { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" },
        { name = "OIDC_AUDIENCE", value = "sts.amazonaws.com" }
      ]
    }
  ])
}

resource "aws_lambda_function" "fn" {
  function_name = "fn"
  runtime       = "python3.12"
  handler       = "fn.handler"
  role          = aws_iam_role.fn.arn
  filename      = "fn.zip"
  environment {
    variables = {
      AWS_STS_REGIONAL_ENDPOINTS = "regional"
      AWS_ENDPOINT_URL_STS       = "https://sts.us-west-2.amazonaws.com"
    }
  }
}

resource "aws_cloudwatch_event_rule" "assume" {
  event_pattern = jsonencode({
    source        = ["aws.sts"]
    "detail-type" = ["AWS API Call via CloudTrail"]
    detail        = { eventSource = ["sts.amazonaws.com"] }
  })
}
