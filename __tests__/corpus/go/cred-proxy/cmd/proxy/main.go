package main

import (
	"context"
	"log"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sts"
	flag "github.com/spf13/pflag"
)

const (
	defaultSTSEndpoint = "https://sts.amazonaws.com"
	tokenAudience      = "sts.amazonaws.com"
	listenAddr         = ":8181"
)

type options struct {
	stsEndpoint string
	region      string
	audience    string
}

func main() {
	var o options
	flag.StringVar(&o.stsEndpoint, "sts-endpoint", defaultSTSEndpoint, "endpoint of STS")
	flag.StringVar(&o.region, "region", os.Getenv("AWS_REGION"), "Region")
	flag.StringVar(&o.audience, "audience", "sts.amazonaws.com", "audience of the token")
	flag.Parse()

	cfg, err := config.LoadDefaultConfig(context.Background(), config.WithRegion(o.region))
	if err != nil {
		log.Fatal(err)
	}
	client := sts.NewFromConfig(cfg, func(s *sts.Options) {
		s.BaseEndpoint = aws.String(o.stsEndpoint)
	})
	_ = client
}
