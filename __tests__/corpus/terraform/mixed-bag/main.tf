provider "aws" {
  region  = "eu-west-1"
  profile = "acme"

  default_tags {
    tags = {
      endpoint = "sts.amazonaws.com"
      owner    = "platform"
    }
  }
}

data "aws_service_principal" "sts" {
  service_name = "sts"
}

data "aws_iam_policy_document" "p" {
  statement {
    principals {
      type        = "Service"
      identifiers = ["sts.amazonaws.com", "ec2.amazonaws.com"]
    }
    actions = ["sts:AssumeRole"]
  }
}

resource "aws_s3_object" "env" {
  bucket  = "acme-config"
  key     = "app.env"
  content = "AWS_STS_REGIONAL_ENDPOINTS=legacy\nAWS_DEFAULT_REGION=eu-west-1\n"
}

resource "local_file" "aws_config" {
  filename = "${path.module}/out/.aws/config"
  content  = <<-INI
    [profile ops]
    region = eu-west-1
    sts_regional_endpoints = legacy
  INI
}

resource "aws_ssm_document" "setup" {
  name          = "setup"
  document_type = "Command"
  content = jsonencode({
    schemaVersion = "2.2"
    mainSteps = [{
      action = "aws:runShellScript"
      name   = "env"
      inputs = {
        runCommand = ["export AWS_STS_REGIONAL_ENDPOINTS=legacy", "run-agent"]
      }
    }]
  })
}

resource "aws_emr_cluster" "e" {
  name          = "e"
  release_label = "emr-6.15.0"
  service_role  = "EMR_DefaultRole"
  configurations_json = jsonencode([{
    Classification = "core-site"
    Properties = {
      "fs.s3a.assumed.role.sts.endpoint" = "sts.amazonaws.com"
    }
  }])
}

resource "aws_cloudfront_response_headers_policy" "csp" {
  name = "csp"
  security_headers_config {
    content_security_policy {
      content_security_policy = "connect-src 'self' https://sts.amazonaws.com"
      override                = true
    }
  }
}

resource "aws_wafv2_regex_pattern_set" "p" {
  name  = "hosts"
  scope = "REGIONAL"
  regular_expression {
    regex_string = "^sts\\.amazonaws\\.com$"
  }
}
