package agent

import "strings"

// egress is what the firewall of the agent lets through.
var egressAllowList = []string{
	"sts.amazonaws.com",
	"s3.amazonaws.com",
	"sts.eu-north-1.amazonaws.com",
}

func isSTS(host string) bool {
	return host == "sts.amazonaws.com" || strings.HasPrefix(host, "sts.")
}

type event struct {
	EventSource string `json:"eventSource"`
}

func fromSTS(e event) bool {
	switch e.EventSource {
	case "sts.amazonaws.com":
		return true
	}
	return false
}
