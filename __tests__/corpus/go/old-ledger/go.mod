module example.org/old-ledger

go 1.17

require github.com/aws/aws-sdk-go v1.38.60
