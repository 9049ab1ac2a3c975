data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket       = "acme-prod-state"
    key          = "network.tfstate"
    region       = "eu-central-1"
    sts_endpoint = "https://sts.amazonaws.com"
  }
}

data "terraform_remote_state" "dns" {
  backend = "s3"
  config = {
    bucket    = "acme-prod-state"
    key       = "dns.tfstate"
    region    = "eu-central-1"
    endpoints = { sts = "https://sts.eu-central-1.amazonaws.com" }
  }
}
