package auth

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sts"
)

// clients are built without sts.amazonaws.com, except one.
func clients(cfg aws.Config) (*sts.Client, *sts.Client) {
	global := sts.NewFromConfig(cfg, func(o *sts.Options) {
		o.BaseEndpoint = aws.String("https://sts.amazonaws.com")
	})
	regional := sts.NewFromConfig(cfg, func(o *sts.Options) {
		o.BaseEndpoint = aws.String("https://sts.us-gov-west-1.amazonaws.com")
	})
	return global, regional
}
