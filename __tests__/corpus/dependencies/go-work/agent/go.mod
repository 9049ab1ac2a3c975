module git.corp.example/fleet/agent

go 1.22

require (
	github.com/aws/aws-sdk-go-v2/config v1.27.11
	github.com/aws/aws-sdk-go-v2/service/sts v1.28.6
	github.com/aws/smithy-go v1.20.2 // indirect
)

exclude github.com/aws/aws-sdk-go v1.34.0
