Sys.setenv(AWS_STS_REGIONAL_ENDPOINTS = "regional", AWS_DEFAULT_REGION = "eu-west-1")
mode <- Sys.getenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
