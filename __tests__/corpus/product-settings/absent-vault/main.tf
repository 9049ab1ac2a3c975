resource "vault_aws_auth_backend_client" "plain" {
  backend    = vault_auth_backend.aws.path
  access_key = var.access_key
  secret_key = var.secret_key
}

resource "vault_aws_auth_backend_client" "client_region" {
  backend                    = vault_auth_backend.aws2.path
  use_sts_region_from_client = true
}

resource "vault_aws_auth_backend_client" "var" {
  backend      = vault_auth_backend.aws3.path
  sts_endpoint = var.sts_endpoint
  sts_region   = var.region
}
