module example.org/billing

go 1.21

require github.com/aws/aws-sdk-go v1.44.100
