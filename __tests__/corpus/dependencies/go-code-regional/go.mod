module git.corp.example/secrets/mirror

go 1.21

require github.com/aws/aws-sdk-go v1.49.0
