package main

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/endpoints"
	"github.com/aws/aws-sdk-go/aws/session"
)

func legacy() (*session.Session, error) {
	cfg := aws.NewConfig().WithRegion("eu-central-1").WithSTSRegionalEndpoint(endpoints.LegacySTSEndpoint)
	return session.NewSession(cfg)
}

// sts.amazonaws.com used to be the only host
var trusted = map[string]bool{
	"sts.amazonaws.com": true,
}
