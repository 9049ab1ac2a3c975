locals {
  common_env = {
    AWS_STS_REGIONAL_ENDPOINTS = "regional"
    POWERTOOLS_LOG_LEVEL       = "INFO"
  }
  functions = {
    ingest = { memory = 512 }
    report = { memory = 1024 }
  }
}

module "fn" {
  for_each = local.functions
  source   = "terraform-aws-modules/lambda/aws"
  version  = "7.2.1"

  function_name = "acme-${each.key}"
  handler       = "index.handler"
  runtime       = "nodejs18.x"
  source_path   = "../src/${each.key}"
  memory_size   = each.value.memory

  environment_variables = merge(local.common_env, {
    TABLE = "acme-${each.key}"
  })
}

module "legacy_bridge" {
  source        = "terraform-aws-modules/lambda/aws"
  version       = "7.2.1"
  function_name = "legacy-bridge"
  handler       = "index.handler"
  runtime       = "nodejs18.x"
  source_path   = "../src/bridge"

  environment_variables = {
    AWS_STS_REGIONAL_ENDPOINTS = "legacy"
  }
}
