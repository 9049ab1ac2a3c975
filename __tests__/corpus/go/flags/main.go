package main

import (
	"flag"
	"net/http"
	"strings"
)

var endpoint = flag.String("sts-endpoint", "https://sts.amazonaws.com", "endpoint of STS")

func call(body string) (*http.Response, error) {
	request, err := http.NewRequest("POST", "https://sts.amazonaws.com/", strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	if request.Host != "sts.amazonaws.com" {
		return nil, nil
	}
	return http.DefaultClient.Do(request)
}
