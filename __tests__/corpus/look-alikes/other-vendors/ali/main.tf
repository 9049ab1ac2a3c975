provider "alicloud" {
  region = "eu-central-1"
  endpoints {
    sts = "sts.aliyuncs.com"
  }
}
