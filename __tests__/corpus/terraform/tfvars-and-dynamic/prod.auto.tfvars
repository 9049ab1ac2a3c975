endpoints = {
  sts = "https://sts.amazonaws.com"
}
