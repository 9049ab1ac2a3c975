package pkg

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/endpoints"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sts"
)

func old() *sts.STS {
	sess := session.Must(session.NewSessionWithOptions(session.Options{
		Config: aws.Config{Region: aws.String(endpoints.UsEast1RegionID), STSRegionalEndpoint: endpoints.LegacySTSEndpoint},
	}))
	return sts.New(sess, &aws.Config{Endpoint: aws.String("https://sts.amazonaws.com")})
}

func chained(sess *session.Session) *sts.STS {
	config := aws.NewConfig().WithRegion("us-west-2").WithSTSRegionalEndpoint(endpoints.RegionalSTSEndpoint)
	return sts.New(sess, config)
}

func elsewhere() *aws.Config {
	config := &aws.Config{}
	config.STSRegionalEndpoint = endpoints.RegionalSTSEndpoint
	return config
}
