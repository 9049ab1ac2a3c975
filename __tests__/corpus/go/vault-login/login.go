package login

import (
	"encoding/base64"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/endpoints"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sts"
)

type settings struct {
	Endpoint string `default:"https://sts.amazonaws.com" envconfig:"STS_ENDPOINT"`
	Audience string `default:"sts.amazonaws.com" envconfig:"TOKEN_AUDIENCE"`
}

func payload(body string) map[string]string {
	return map[string]string{
		"iam_http_request_method": "POST",
		"iam_request_url":         base64.StdEncoding.EncodeToString([]byte("https://sts.amazonaws.com/")),
		"iam_request_body":        base64.StdEncoding.EncodeToString([]byte(body)),
	}
}

func client(legacy bool) *sts.STS {
	cfg := aws.NewConfig().WithSTSRegionalEndpoint(endpoints.LegacySTSEndpoint)
	if !legacy {
		cfg.STSRegionalEndpoint = endpoints.RegionalSTSEndpoint
	}
	return sts.New(session.Must(session.NewSession(cfg)))
}

func resolver(service, region string, opts ...func(*endpoints.Options)) (endpoints.ResolvedEndpoint, error) {
	if service == endpoints.StsServiceID {
		return endpoints.ResolvedEndpoint{
			URL:           "sts.amazonaws.com",
			SigningRegion: "us-east-1",
		}, nil
	}
	return endpoints.DefaultResolver().EndpointFor(service, region, opts...)
}
