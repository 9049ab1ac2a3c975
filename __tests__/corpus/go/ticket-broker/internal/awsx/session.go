package awsx

import (
	"fmt"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/credentials/stscreds"
	"github.com/aws/aws-sdk-go/aws/endpoints"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sts"
)

// Base returns a session. sts.amazonaws.com is avoided: the Regional endpoint is closer.
func Base(region string) *session.Session {
	return session.Must(session.NewSessionWithOptions(session.Options{
		SharedConfigState: session.SharedConfigEnable,
		Config: aws.Config{
			Region:              aws.String(region),
			STSRegionalEndpoint: endpoints.RegionalSTSEndpoint,
		},
	}))
}

// Assume returns credentials of the role in the tenant's account.
func Assume(region, arn string) *sts.STS {
	sess := Base(region)
	creds := stscreds.NewCredentials(sess, arn)
	return sts.New(sess, &aws.Config{Credentials: creds, Region: aws.String(region)})
}

func describe(err error) error {
	return fmt.Errorf("could not reach sts.amazonaws.com: %w", err)
}
