variable "endpoints" {
  description = "Endpoint URL by service"
  type        = map(string)
  default = {
    s3  = "https://s3.us-east-2.amazonaws.com"
    sts = "https://sts.us-east-2.amazonaws.com"
  }
}

variable "sts_url" {
  type    = string
  default = "https://sts.amazonaws.com"
}

variable "oidc_client_ids" {
  type    = list(string)
  default = ["sts.amazonaws.com"]
}

variable "allowed_audiences" {
  type    = set(string)
  default = ["https://github.com/acme", "sts.amazonaws.com"]
}

locals {
  sts_host = "sts.${var.region}.amazonaws.com"
}

provider "aws" {
  region = var.region
  dynamic "endpoints" {
    for_each = [var.endpoints]
    content {
      s3  = endpoints.value["s3"]
      sts = endpoints.value["sts"]
    }
  }
}

provider "aws" {
  alias = "second"
  endpoints {
    sts = var.sts_url
  }
}

variable "region" {
  default = "us-east-2"
}

output "sts_audience" {
  value = "sts.amazonaws.com"
}
