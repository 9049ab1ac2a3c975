module example.com/platform

go 1.21

require (
	github.com/pulumi/pulumi-aws/sdk/v6 v6.22.0
	github.com/pulumi/pulumi/sdk/v3 v3.105.0
)
