# This file is maintained automatically by "terraform init".
provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.46.0"
  constraints = "~> 5.40"
  hashes = [
    "h1:rDk0cTbJ8xqbX5FvYv6f2dKqf0n4g7h1Yy0=",
  ]
}
