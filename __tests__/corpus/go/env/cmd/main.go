package main

import "os"

func init() {
	os.Setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
}

func main() {}
