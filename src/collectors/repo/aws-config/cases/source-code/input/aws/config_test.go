package aws

var region = "eu-west-1"
