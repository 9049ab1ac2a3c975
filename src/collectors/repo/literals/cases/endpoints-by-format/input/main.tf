provider "aws" {
  endpoints {
    sts = "https://sts.amazonaws.com"
  }
}

variable "sts_endpoint" {
  type    = string
  default = "https://sts.amazonaws.com"
}
