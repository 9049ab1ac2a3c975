# sts <- paws::sts(config = list(endpoint = "https://sts.amazonaws.com"))
Sys.setenv(AWS_STS_REGIONAL_ENDPOINTS = "regional", AWS_DEFAULT_REGION = "eu-west-1")

sts <- paws::sts(config = list(endpoint = "https://sts.amazonaws.com", region = "us-east-1"))

whoami <- function() sts$get_caller_identity()$Account

stopifnot(!identical(Sys.getenv("AWS_ENDPOINT_URL_STS"), "https://sts.amazonaws.com"))
