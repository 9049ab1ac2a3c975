provider "aws" {
  region     = "us-west-2"
  sts_region = "aws-global"
}
