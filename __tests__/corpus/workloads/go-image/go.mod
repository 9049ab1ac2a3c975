module example.com/agent

go 1.21

require github.com/aws/aws-sdk-go v1.45.0
