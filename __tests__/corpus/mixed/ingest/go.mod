module example.com/ingest

go 1.21

require (
	github.com/aws/aws-sdk-go v1.44.300
	github.com/sirupsen/logrus v1.9.3
)
