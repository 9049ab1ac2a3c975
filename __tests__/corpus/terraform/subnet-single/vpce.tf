resource "aws_vpc_endpoint" "sts" {
  vpc_id             = "vpc-0123456789abcdef0"
  service_name       = "com.amazonaws.us-east-1.sts"
  vpc_endpoint_type  = "Interface"
  subnet_ids         = [aws_subnet.a.id, aws_subnet.b.id]
  security_group_ids = ["sg-0123456789abcdef0"]
}

resource "aws_vpc_endpoint" "sts_one_zone" {
  vpc_id              = "vpc-0123456789abcdef1"
  service_name        = "com.amazonaws.us-east-1.sts"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "oidc" {
  vpc_id              = "vpc-0123456789abcdef1"
  service_name        = "com.amazonaws.us-east-1.sts-oidc"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id]
  private_dns_enabled = false
}

resource "aws_vpc_endpoint" "fips" {
  vpc_id              = "vpc-0123456789abcdef2"
  service_name        = "com.amazonaws.us-east-1.sts-fips"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id, aws_subnet.b.id]
  private_dns_enabled = true
}

resource "aws_subnet" "a" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.0.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.1.0/24"
}
