module example.com/svc2

go 1.22

require (
	github.com/aws/aws-sdk-go-v2 v1.30.0
	github.com/aws/aws-sdk-go-v2/config v1.27.0
	github.com/aws/aws-sdk-go-v2/service/sts v1.30.0
	github.com/aws/smithy-go v1.20.0
)
