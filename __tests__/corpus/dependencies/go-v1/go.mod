module example.com/svc

go 1.21

require (
	github.com/aws/aws-sdk-go v1.44.300
	github.com/gorilla/mux v1.8.1
)
