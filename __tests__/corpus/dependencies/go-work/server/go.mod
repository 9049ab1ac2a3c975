module git.corp.example/fleet/server

go 1.22

require (
	github.com/aws/aws-sdk-go v1.50.0
	github.com/aws/aws-lambda-go v1.46.0
)

replace github.com/aws/aws-sdk-go => github.com/aws/aws-sdk-go v1.55.5
