variable "region" { default = "eu-west-1" }
provider "aws" {
  region = var.region
  endpoints {
    sts = "https://sts.${var.region}.amazonaws.com"
  }
}
