variable "sts_mode" {
  type    = string
  default = "legacy"
}
