locals {
  shared = { AWS_STS_REGIONAL_ENDPOINTS = "regional" }
}

module "fn" {
  source    = "./modules/fn"
  variables = merge(local.shared, { TABLE = "orders" })
  mode      = "legacy"
}

module "first" {
  source = "./modules/twice"
  mode   = "legacy"
  region = "eu-west-1"
}

module "second" {
  source = "./modules/twice"
  mode   = "legacy"
  region = "us-east-1"
}
