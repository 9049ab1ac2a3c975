resource "aws_iam_openid_connect_provider" "this" {
  client_id_list = distinct(compact(concat(["sts.amazonaws.com"], var.openid_connect_audiences)))
}

variable "openid_connect_audiences" {
  default = ["sts.amazonaws.com"]
}
