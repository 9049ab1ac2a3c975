locals {
  common_env = {
    LOG_LEVEL                  = "info"
    AWS_STS_REGIONAL_ENDPOINTS = var.sts_mode
  }
}
