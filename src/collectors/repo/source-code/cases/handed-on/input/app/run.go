package app

import "os/exec"

func run() {
	cmd := exec.Command("aws")
	cmd.Env = append(cmd.Env, "AWS_STS_REGIONAL_ENDPOINTS=legacy", "AWS_REGION=us-east-1")
}
