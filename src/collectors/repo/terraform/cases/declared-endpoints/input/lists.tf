variable "zone" {}

locals {
  names = [
    "com.amazonaws.${var.zone}.ec2",
    "com.amazonaws.${var.zone}.sts",
  ]
  short = ["ec2", "sts"]
}

resource "aws_vpc_endpoint" "by_name" {
  for_each            = toset(local.names)
  service_name        = each.value
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "by_count" {
  count               = length(local.names)
  service_name        = local.names[count.index]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "by_short" {
  count               = length(local.short)
  service_name        = "com.amazonaws.${var.zone}.${element(local.short, count.index)}"
  private_dns_enabled = true
}
