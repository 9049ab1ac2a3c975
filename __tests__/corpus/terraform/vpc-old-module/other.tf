module "vpc_b" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 2.70"

  name            = "b"
  cidr            = "10.10.0.0/16"
  azs             = ["eu-west-1a", "eu-west-1b"]
  private_subnets = ["10.10.1.0/24", "10.10.2.0/24"]

  enable_sts_endpoint              = true
  sts_endpoint_private_dns_enabled = true
}
