# sts = "https://sts.amazonaws.com"
// AWS_STS_REGIONAL_ENDPOINTS = "legacy"
/*
provider "aws" {
  endpoints { sts = "https://sts.amazonaws.com" }
}
*/
output "audience" {
  description = "What tokens are for: sts.amazonaws.com"
  value       = var.audience
}
variable "audience" {
  default = "sts.amazonaws.com"
}
