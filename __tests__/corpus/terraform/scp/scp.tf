data "aws_iam_policy_document" "scp" {
  statement {
    effect    = "Deny"
    actions   = ["kms:*"]
    resources = ["*"]
    condition {
      test     = "StringNotEquals"
      variable = "kms:ViaService"
      values   = ["sts.amazonaws.com"]
    }
  }
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["sts.amazonaws.com"]
    }
  }
}
