module example.org/testdata

require github.com/aws/aws-sdk-go v1.30.0
