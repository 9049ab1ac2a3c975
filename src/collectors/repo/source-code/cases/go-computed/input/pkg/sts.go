package pkg

import (
	"os"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/service/sts"
)

func make(sess client.ConfigProvider, region string) *sts.STS {
	os.Setenv("AWS_REGION", region)
	return sts.New(sess, aws.NewConfig().WithRegion(region).WithEndpoint("https://sts." + region + ".amazonaws.com"))
}
