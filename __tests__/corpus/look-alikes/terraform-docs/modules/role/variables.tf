variable "oidc_audiences" {
  description = "The audiences of the provider"
  type        = list(string)
  default     = ["sts.amazonaws.com"]
}
variable "service_principals" {
  type    = list(string)
  default = ["sts.amazonaws.com"]
}
