terraform {
  required_version = "~> 1.5.0"
  backend "s3" {
    bucket       = "example-state"
    key          = "app.tfstate"
    region       = "us-east-2"
    sts_endpoint = "https://sts.us-east-2.amazonaws.com"
  }
}
