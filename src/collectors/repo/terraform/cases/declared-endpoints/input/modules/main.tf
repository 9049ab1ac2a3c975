module "endpoints" {
  source             = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version            = "~> 5.1"
  security_group_ids = [aws_security_group.endpoints.id]
  endpoints = merge({
    s3 = { service = "s3", service_type = "Gateway" }
    }, { for service in toset(["ec2", "sts"]) :
    replace(service, ".", "_") => {
      service             = service
      subnet_ids          = module.vpc.private_subnets
      private_dns_enabled = true
    }
  })
}

module "without" {
  source    = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  endpoints = { sts = { service = "sts", subnet_ids = [local.subnet] } }
}

module "old" {
  source                           = "terraform-aws-modules/vpc/aws"
  version                          = "2.78.0"
  enable_sts_endpoint              = true
  sts_endpoint_private_dns_enabled = true
}

module "other" {
  source                  = "./modules/network"
  interface_vpc_endpoints = ["sts", "ec2"]
}
