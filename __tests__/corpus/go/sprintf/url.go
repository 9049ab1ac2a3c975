package auth

import "fmt"

func host(region string) string {
	if region == "" {
		return "sts.amazonaws.com"
	}
	return fmt.Sprintf("sts.%s.amazonaws.com", region)
}
