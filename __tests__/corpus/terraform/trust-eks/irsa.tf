module "irsa" {
  source = "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc"
  create_role                    = true
  provider_url                   = var.provider_url
  oidc_fully_qualified_audiences = ["sts.amazonaws.com"]
}
module "github" {
  source    = "example/oidc/aws"
  audience  = "sts.amazonaws.com"
  client_id = "sts.amazonaws.com"
}
