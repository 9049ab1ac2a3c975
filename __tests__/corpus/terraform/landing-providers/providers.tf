terraform {
  required_version = ">= 1.6"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.40"
    }
  }
  backend "s3" {
    bucket         = "acme-tfstate-111122223333"
    key            = "landing/terraform.tfstate"
    region         = "eu-west-1"
    dynamodb_table = "tf-locks"
    endpoints = {
      sts = "https://sts.amazonaws.com"
      s3  = "https://s3.eu-west-1.amazonaws.com"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
  endpoints {
    sts = "https://sts.eu-west-1.amazonaws.com"
  }
}

# the opt-in Regions still trust tokens of us-east-1 only
provider "aws" {
  alias      = "cape_town"
  region     = "af-south-1"
  sts_region = "us-east-1"
  endpoints {
    sts = "https://sts.amazonaws.com"
  }
  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deployer"
  }
}

provider "aws" {
  alias             = "gov"
  region            = "us-east-1"
  use_fips_endpoint = true
  endpoints {
    sts = "https://sts-fips.us-east-1.amazonaws.com"
  }
}

provider "aws" {
  alias                       = "local"
  region                      = "us-east-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_region_validation      = true
  endpoints {
    s3  = "http://localhost:4566"
    sts = "http://localhost:4566"
  }
}
