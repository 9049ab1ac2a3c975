module example.org/cred-proxy

go 1.22

require (
	github.com/aws/aws-sdk-go-v2 v1.30.3
	github.com/aws/aws-sdk-go-v2/config v1.27.27
	github.com/aws/aws-sdk-go-v2/service/sts v1.30.3
	github.com/spf13/pflag v1.0.5
)
