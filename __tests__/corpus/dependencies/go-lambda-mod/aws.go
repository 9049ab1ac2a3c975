package main

// see github.com/aws/aws-sdk-go v1.44.0
const userAgent = "aws-sdk-go/1.44.0"
