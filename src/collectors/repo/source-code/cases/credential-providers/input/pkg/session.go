package pkg

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/endpoints"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sts"
)

func (e *Eks) token(region string) *Options {
	options := &Options{}
	options.Session = e.session.Copy(aws.NewConfig().WithRegion(region).WithSTSRegionalEndpoint(endpoints.RegionalSTSEndpoint))
	options.Sts = sts.New(options.Session)
	return options
}

func queue(region string) *session.Session {
	cfg := aws.NewConfig().
		WithRegion(region).
		WithSTSRegionalEndpoint(endpoints.LegacySTSEndpoint)
	return session.Must(session.NewSession(cfg))
}
