resource "aws_vpc_endpoint" "sts" {
  vpc_id              = aws_vpc.hub.id
  service_name        = "com.amazonaws.eu-north-1.sts"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = aws_subnet.hub[*].id
  security_group_ids  = [aws_security_group.https.id]
  private_dns_enabled = false # spokes resolve through the shared zone below
}

resource "aws_route53_zone" "sts" {
  name = "sts.eu-north-1.amazonaws.com"
  vpc {
    vpc_id = aws_vpc.hub.id
  }
  lifecycle {
    ignore_changes = [vpc]
  }
}

resource "aws_route53_record" "sts" {
  zone_id = aws_route53_zone.sts.zone_id
  name    = ""
  type    = "A"
  alias {
    name                   = aws_vpc_endpoint.sts.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.sts.dns_entry[0].hosted_zone_id
    evaluate_target_health = true
  }
}
