package verify

var allowedHosts = map[string]bool{
	"sts.amazonaws.com":           true,
	"sts.eu-west-1.amazonaws.com": true,
}

// Audience is sts.amazonaws.com
const Audience = "sts.amazonaws.com"

func region(host string) string {
	switch host {
	case "sts.amazonaws.com":
		return "us-east-1"
	}
	return ""
}
