terraform {
  backend "oss" {
    bucket       = "state"
    sts_endpoint = "https://sts.aliyuncs.com"
  }
}
