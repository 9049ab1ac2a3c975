url := "https://sts.amazonaws.com"
