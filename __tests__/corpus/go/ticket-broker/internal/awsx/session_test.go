package awsx

import (
	"testing"
)

func TestBase(t *testing.T) {
	t.Setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
	t.Setenv("AWS_ENDPOINT_URL_STS", "https://sts.amazonaws.com")
	if got := *Base("eu-west-1").Config.Region; got != "eu-west-1" {
		t.Fatalf("region = %q", got)
	}
}
