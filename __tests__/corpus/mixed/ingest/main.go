package main

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sts"
)

func main() {
	s := session.Must(session.NewSession(&aws.Config{Region: aws.String("eu-central-1")}))
	_, _ = sts.New(s).GetCallerIdentity(&sts.GetCallerIdentityInput{})
}
