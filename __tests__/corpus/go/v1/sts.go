package auth

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/endpoints"
	"github.com/aws/aws-sdk-go/aws/session"
)

func sessions() (*session.Session, *session.Session, *session.Session) {
	legacy := session.Must(session.NewSession(&aws.Config{
		Region:              aws.String("eu-west-1"),
		STSRegionalEndpoint: endpoints.LegacySTSEndpoint,
	}))
	regional := session.Must(session.NewSession(aws.NewConfig().WithSTSRegionalEndpoint(endpoints.RegionalSTSEndpoint)))
	fixed := session.Must(session.NewSession(&aws.Config{Endpoint: aws.String("https://sts.amazonaws.com")}))
	return legacy, regional, fixed
}
