package a

import (
	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/sts"
)

func WithGlobal(o *sts.Options) {
	o.Region = "aws-global"
}

func ForIdentities(o *iam.Options) {
	o.Region = "aws-global"
}
