principals {
  type        = "Service"
  identifiers = ["sts.amazonaws.com"]
}
