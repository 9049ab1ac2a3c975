variable "endpoints" {
  type    = map(string)
  default = {}
}
variable "sts_url" {
  type        = string
  default     = "https://sts.amazonaws.com"
  description = "by default https://sts.amazonaws.com"
}
