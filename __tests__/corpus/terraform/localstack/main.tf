provider "aws" {
  region                      = "us-east-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  endpoints {
    sts = "http://localhost:4566"
    iam = "http://localhost:4566"
  }
}
