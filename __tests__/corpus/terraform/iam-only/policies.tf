data "aws_iam_policy_document" "deny_outside" {
  statement {
    effect      = "Deny"
    not_actions = ["iam:*", "sts:*", "support:*"]
    resources   = ["*"]
    condition {
      test     = "StringNotEquals"
      variable = "aws:RequestedRegion"
      values   = ["eu-west-1"]
    }
  }
  statement {
    actions   = ["iam:PassRole"]
    resources = ["*"]
    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["sts.amazonaws.com"]
    }
  }
}

module "irsa" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc"
  version = "5.30.0"

  oidc_fully_qualified_audiences = ["sts.amazonaws.com"]
  provider_url                   = replace(var.issuer, "https://", "")
}

module "gha" {
  source                = "philips-labs/github-oidc/aws"
  openid_connect_client = "sts.amazonaws.com"
}

resource "aws_iam_policy" "via" {
  policy = <<EOF
{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Action": "kms:Decrypt",
    "Resource": "*",
    "Condition": {"ForAnyValue:StringEquals": {"aws:CalledVia": ["sts.amazonaws.com"]}}
  }]
}
EOF
}

resource "aws_iam_role" "irsa" {
  name = "irsa"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = var.issuer_arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${replace(var.issuer, "https://", "")}:aud" = "sts.amazonaws.com"
          (format("%s:aud", local.issuer_host))         = "sts.amazonaws.com"
        }
      }
    }]
  })
}

resource "aws_eks_identity_provider_config" "x" {
  cluster_name = "x"
  oidc {
    client_id                     = "sts.amazonaws.com"
    identity_provider_config_name = "x"
    issuer_url                    = var.issuer
  }
}

variable "issuer" { type = string }
variable "issuer_arn" { type = string }
locals { issuer_host = replace(var.issuer, "https://", "") }
