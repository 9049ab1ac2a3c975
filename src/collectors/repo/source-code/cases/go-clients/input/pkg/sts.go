package pkg

import (
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	stsv2 "github.com/aws/aws-sdk-go-v2/service/sts"
)

const region = "us-east-1"

func newClient(ctx context.Context) *stsv2.Client {
	os.Setenv("AWS_STS_REGIONAL_ENDPOINTS", "regional")
	cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion(region), config.WithSharedConfigProfile("ops"))
	if err != nil {
		return nil
	}
	return stsv2.NewFromConfig(cfg, func(o *stsv2.Options) {
		o.BaseEndpoint = aws.String("https://sts.us-east-1.amazonaws.com")
		o.EndpointOptions.UseFIPSEndpoint = aws.FIPSEndpointStateEnabled
	})
}

func plain(cfg aws.Config) *stsv2.Client {
	return stsv2.New(stsv2.Options{Region: "eu-west-1"})
}
