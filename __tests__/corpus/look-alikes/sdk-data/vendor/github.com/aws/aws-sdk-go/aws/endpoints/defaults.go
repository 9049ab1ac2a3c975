package endpoints

var host = "sts.amazonaws.com"
