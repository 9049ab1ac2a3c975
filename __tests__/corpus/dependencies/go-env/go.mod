module git.corp.example/y

go 1.22

require github.com/aws/aws-sdk-go v1.51.0
