Environment.SetEnvironmentVariable("AWS_STS_REGIONAL_ENDPOINTS", "regional")
