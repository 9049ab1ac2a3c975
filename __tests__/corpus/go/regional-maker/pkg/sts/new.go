package sts

import (
	"fmt"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	awssts "github.com/aws/aws-sdk-go/service/sts"
)

// New is for one Region; the partition of China has a suffix of its own.
func New(region string) *awssts.STS {
	endpoint := fmt.Sprintf("https://sts.%s.amazonaws.com", region)
	return awssts.New(session.Must(session.NewSession()), &aws.Config{
		Endpoint: aws.String(endpoint),
		Region:   aws.String(region),
	})
}

func pinned() *awssts.STS {
	return awssts.New(
		session.Must(session.NewSession()),
		aws.NewConfig().WithRegion("us-west-2").WithEndpoint("sts.us-west-2.amazonaws.com"),
	)
}
