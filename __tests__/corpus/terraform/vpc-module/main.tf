module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.8.1"
  name    = "core"
  cidr    = "10.40.0.0/16"

  azs             = ["us-west-2a", "us-west-2b", "us-west-2c"]
  private_subnets = ["10.40.1.0/24", "10.40.2.0/24", "10.40.3.0/24"]

  enable_dns_hostnames = true
  enable_nat_gateway   = true
}

module "vpc_endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "5.8.1"
  vpc_id  = module.vpc.vpc_id

  security_group_ids = [module.vpc.default_security_group_id]
  subnet_ids         = module.vpc.private_subnets

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = module.vpc.private_route_table_ids
    }
    sts = {
      service             = "sts"
      private_dns_enabled = true
    }
    ecr_api = {
      service             = "ecr.api"
      private_dns_enabled = false
    }
  }
}

module "sandbox_endpoints" {
  source     = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version    = "5.8.1"
  vpc_id     = var.sandbox_vpc_id
  subnet_ids = var.sandbox_subnets

  endpoints = {
    sts = {
      service = "sts"
    }
    ssm = {
      service             = "ssm"
      private_dns_enabled = true
    }
  }
}
