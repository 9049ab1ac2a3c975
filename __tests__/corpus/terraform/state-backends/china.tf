# mirror state of the Hangzhou office
terraform {
  backend "oss" {
    bucket       = "acme-state"
    region       = "cn-hangzhou"
    sts_endpoint = "sts.cn-hangzhou.aliyuncs.com"
  }
}
