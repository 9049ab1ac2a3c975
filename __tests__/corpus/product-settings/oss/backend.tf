terraform {
  backend "oss" {
    bucket       = "acme-state"
    sts_endpoint = "https://sts.aliyuncs.com"
    region       = "cn-hangzhou"
  }
}
