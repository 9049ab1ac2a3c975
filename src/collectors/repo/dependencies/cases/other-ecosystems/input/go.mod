module example.com/x

go 1.21

require (
	github.com/aws/aws-sdk-go v1.44.0
	github.com/aws/aws-sdk-go-v2 v1.30.0 // indirect
	github.com/aws/smithy-go v1.0.0 // indirect
)

replace github.com/aws/aws-sdk-go => github.com/aws/aws-sdk-go v1.25.0
