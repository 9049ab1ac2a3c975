library(paws)

# sts.amazonaws.com is for the whole world
Sys.setenv(AWS_STS_REGIONAL_ENDPOINTS = "legacy")
Sys.setenv("AWS_DEFAULT_REGION" = "eu-west-1")
sts <- paws::sts(config = list(region = "eu-west-1", endpoint = "https://sts.amazonaws.com"))
near <- paws::sts(config = list(sts_regional_endpoint = "regional", region = "eu-west-1"))
