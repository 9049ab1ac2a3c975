c.run("AWS_STS_REGIONAL_ENDPOINTS=legacy ./old.sh")
HELP = "AWS_STS_REGIONAL_ENDPOINTS=legacy selects the global endpoint"
