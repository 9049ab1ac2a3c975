module git.example.internal/platform/ticket-broker

go 1.20

require (
	github.com/aws/aws-sdk-go v1.44.200
	github.com/spf13/cobra v1.7.0
)
