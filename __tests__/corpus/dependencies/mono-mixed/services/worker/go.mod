module git.corp.example/mono/worker

go 1.22

require github.com/aws/aws-sdk-go v1.54.19
