terraform {
  required_providers {
    vault = {
      source  = "hashicorp/vault"
      version = "~> 4.4"
    }
  }
}

resource "vault_auth_backend" "aws" {
  type = "aws"
}

resource "vault_aws_auth_backend_client" "us" {
  backend      = vault_auth_backend.aws.path
  sts_endpoint = "https://sts.amazonaws.com"
  sts_region   = "us-east-1"
}

resource "vault_aws_auth_backend_client" "eu" {
  backend      = "aws-eu"
  sts_endpoint = "https://sts.eu-west-1.amazonaws.com"
  sts_region   = "eu-west-1"
}

resource "vault_aws_secret_backend" "aws" {
  path         = "aws"
  region       = "eu-west-1"
  sts_endpoint = "https://sts.eu-west-1.amazonaws.com"
  sts_region   = "eu-west-1"
  sts_fallback_endpoints = ["https://sts.amazonaws.com"]
  sts_fallback_regions   = ["us-east-1"]
}

resource "vault_alicloud_auth_backend_role" "ali" {
  role = "ci"
  arn  = "acs:ram::5138828231865461:role/ci"
}
