module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 2.70"

  name = "old"
  cidr = "10.9.0.0/16"
  azs  = ["eu-west-1a", "eu-west-1b"]

  private_subnets = ["10.9.1.0/24", "10.9.2.0/24"]

  enable_dns_hostnames = true
  enable_dns_support   = true

  enable_s3_endpoint               = true
  enable_sts_endpoint              = true
  sts_endpoint_private_dns_enabled = false
  sts_endpoint_security_group_ids  = [aws_security_group.vpce.id]

  enable_sqs_endpoint              = true
  sqs_endpoint_private_dns_enabled = false
}

resource "aws_security_group" "vpce" {
  name   = "vpce"
  vpc_id = module.vpc.vpc_id
}
