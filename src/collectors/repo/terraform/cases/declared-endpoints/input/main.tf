variable "region" {
  default = "eu-west-1"
}

locals {
  services = ["sts", "ecr.api"]
  endpoints = {
    logs = { private = true }
    sts  = { private = false }
  }
}

data "aws_vpc_endpoint_service" "token" {
  service = "sts"
}

resource "aws_vpc_endpoint" "sts" {
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.${var.region}.sts"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = [aws_subnet.a.id, aws_subnet.b.id]
  security_group_ids  = [aws_security_group.endpoints.id]
}

resource "aws_vpc_endpoint" "forgotten" {
  vpc_id            = aws_vpc.other.id
  service_name      = "com.amazonaws.${data.aws_region.current.name}.sts"
  vpc_endpoint_type = "Interface"
  subnet_ids        = [aws_subnet.c.id]
  policy            = data.aws_iam_policy_document.sts.json
}

resource "aws_vpc_endpoint" "set" {
  for_each            = toset(local.services)
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  private_dns_enabled = true
  subnet_ids          = module.vpc.private_subnets
}

resource "aws_vpc_endpoint" "map" {
  for_each            = local.endpoints
  service_name        = join(".", ["com.amazonaws", data.aws_region.current.name, each.key])
  private_dns_enabled = lookup(each.value, "private", true)
}

resource "aws_vpc_endpoint" "looked_up" {
  service_name        = data.aws_vpc_endpoint_service.token.service_name
  private_dns_enabled = var.private_dns
}

# other services, and the endpoint for OIDC discovery, are none
resource "aws_vpc_endpoint" "s3" {
  service_name = "com.amazonaws.${var.region}.s3"
}

resource "aws_vpc_endpoint" "oidc" {
  service_name = "com.amazonaws.${var.region}.sts-oidc"
}
