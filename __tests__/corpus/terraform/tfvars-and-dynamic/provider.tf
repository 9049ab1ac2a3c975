provider "aws" {
  region = "eu-west-1"
  dynamic "endpoints" {
    for_each = [var.endpoints]
    content {
      sts = lookup(endpoints.value, "sts", null)
    }
  }
}
