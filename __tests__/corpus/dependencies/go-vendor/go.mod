module git.corp.example/ops/janitor

go 1.19

require github.com/aws/aws-sdk-go v1.38.40
