generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite"
  contents  = <<EOF
provider "aws" {
  region = "us-west-2"
  endpoints {
    sts = "https://sts.amazonaws.com"
  }
}
EOF
}
