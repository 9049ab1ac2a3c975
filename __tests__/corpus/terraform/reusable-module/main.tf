module "a" {
  source = "./modules/task"
  env    = { AWS_DEFAULT_REGION = "us-east-1" }
}

module "b" {
  source       = "./modules/task"
  sts_regional = "legacy"
}

module "c" {
  source = "./modules/task"
  env = {
    "AWS_STS_REGIONAL_ENDPOINTS" : "legacy"
    "TOKEN_AUDIENCE" : "sts.amazonaws.com"
  }
}
