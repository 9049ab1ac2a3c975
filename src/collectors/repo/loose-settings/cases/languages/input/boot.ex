System.put_env("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
mode = System.get_env("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
