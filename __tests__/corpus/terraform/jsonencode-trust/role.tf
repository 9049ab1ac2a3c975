locals {
  issuer = replace(var.issuer, "https://", "")
}

variable "issuer" {
  type        = string
  description = "Issuer; its tokens carry the audience sts.amazonaws.com"
}

resource "aws_iam_role" "app" {
  name = "app"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/${local.issuer}" }
      Condition = {
        StringEquals = {
          "${local.issuer}:aud" = "sts.amazonaws.com"
          "${local.issuer}:sub" = "system:serviceaccount:default:app"
        }
      }
    }]
  })
}
