backend "oss" {
  sts_endpoint = "sts.aliyuncs.com"
}
