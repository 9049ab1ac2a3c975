module git.corp.example/edge/router

go 1.20

require (
	github.com/aws/aws-sdk-go v1.44.261
	github.com/gorilla/mux v1.8.1
)

require github.com/jmespath/go-jmespath v0.4.0 // indirect
