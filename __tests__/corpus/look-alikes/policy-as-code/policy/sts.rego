package sts

deny contains msg if {
  input.endpoint == "https://sts.amazonaws.com"
  msg := "use a Regional endpoint instead of sts.amazonaws.com"
}
