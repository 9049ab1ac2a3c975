ENDPOINT = "https://sts.amazonaws.com"
