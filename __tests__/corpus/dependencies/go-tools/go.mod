module git.corp.example/x

go 1.22

require (
	github.com/hashicorp/vault/sdk v0.11.0
	github.com/hashicorp/go-secure-stdlib/awsutil v0.3.0
)

require (
	github.com/aws/aws-sdk-go v1.51.0 // indirect
	github.com/aws/aws-sdk-go-v2 v1.25.0 // indirect
)
