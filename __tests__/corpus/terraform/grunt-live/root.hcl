locals {
  account = read_terragrunt_config(find_in_parent_folders("account.hcl"))
  region  = read_terragrunt_config(find_in_parent_folders("region.hcl")).locals.aws_region
}

remote_state {
  backend = "s3"
  generate = {
    path      = "backend.tf"
    if_exists = "overwrite_terragrunt"
  }
  config = {
    bucket         = "tg-${local.account.locals.name}"
    key            = "${path_relative_to_include()}/terraform.tfstate"
    region         = "us-west-2"
    encrypt        = true
    role_arn       = "arn:aws:iam::111122223333:role/tg"
    sts_endpoint   = "https://sts.amazonaws.com"
    dynamodb_table = "tg-locks"
  }
}

generate "provider" {
  path      = "provider.auto.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<-EOF
    provider "aws" {
      region = "${local.region}"
      endpoints {
        sts = "https://sts.amazonaws.com"
      }
    }
  EOF
}

terraform {
  extra_arguments "env" {
    commands = get_terraform_commands_that_need_vars()
    env_vars = {
      AWS_STS_REGIONAL_ENDPOINTS = "regional"
      TF_PLUGIN_CACHE_DIR        = "/tmp/plugins"
    }
  }
}
