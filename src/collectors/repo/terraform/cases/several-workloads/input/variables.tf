variable "region" {}
variable "account" {}
