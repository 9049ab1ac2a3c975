module example.com/svc3

go 1.22

require github.com/example/thing v1.0.0

require github.com/aws/aws-sdk-go v1.50.0 // indirect
