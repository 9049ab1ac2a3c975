terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.40"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
  endpoints {
    sts = "https://sts.amazonaws.com"
    s3  = "https://s3.eu-west-1.amazonaws.com"
  }
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
  endpoints {
    sts = "https://sts.eu-central-1.amazonaws.com"
  }
}
