sts_endpoint = "sts.amazonaws.com"
