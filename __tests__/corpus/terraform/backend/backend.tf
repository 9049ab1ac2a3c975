terraform {
  required_version = ">= 1.6"
  backend "s3" {
    bucket = "example-state"
    key    = "network/terraform.tfstate"
    region = "eu-west-1"
    endpoints = {
      sts = "https://sts.amazonaws.com"
    }
  }
}
