package main

import "fmt"

// awsRoleArn is set by flag --region
type opts struct {
	StsEndpoint string
	StsRegion   string
}

func main() { fmt.Println(opts{}) }
