resource "aws_vpc_endpoint" "sts" {
  service_name        = "com.amazonaws.eu-central-1.sts"
  private_dns_enabled = false
}

resource "aws_route53_zone" "sts" {
  name = "sts.eu-central-1.amazonaws.com"
  vpc { vpc_id = aws_vpc.hub.id }
}
