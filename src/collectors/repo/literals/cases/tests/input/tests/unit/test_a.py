URL = "https://sts.amazonaws.com"
