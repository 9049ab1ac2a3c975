package auth

import "testing"

func TestHost(t *testing.T) {
	t.Setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
	if host("") != "sts.amazonaws.com" {
		t.Fatal("not sts.amazonaws.com")
	}
}
