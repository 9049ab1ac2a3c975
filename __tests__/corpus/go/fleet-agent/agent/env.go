package agent

import (
	"os"
	"os/exec"
)

var defaults = map[string]string{
	"AWS_DEFAULT_REGION":         "eu-north-1",
	"AWS_STS_REGIONAL_ENDPOINTS": "legacy",
}

// Prepare fills in what the host did not set.
func Prepare() {
	for k, v := range defaults {
		if os.Getenv(k) == "" {
			_ = os.Setenv(k, v)
		}
	}
}

// Child runs a helper with its own environment.
func Child(path string) *exec.Cmd {
	cmd := exec.Command(path)
	cmd.Env = append(os.Environ(),
		"AWS_STS_REGIONAL_ENDPOINTS=regional",
		"AWS_REGION=eu-north-1",
	)
	return cmd
}

func init() {
	if err := os.Setenv("AWS_ENDPOINT_URL_STS", "https://sts.eu-north-1.amazonaws.com"); err != nil {
		panic(err)
	}
}
