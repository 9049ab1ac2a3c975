terraform {
  backend "oss" {
    bucket       = "example"
    region       = "cn-beijing"
    sts_endpoint = "sts.cn-beijing.aliyuncs.com"
  }
}
