provider "aws" {
  region = "eu-west-1"
  endpoints {
    sts = "https://sts.amazonaws.com"
  }
}
