package auth

const (
	defaultTokenAudience = "sts.amazonaws.com"
	eventSource          = "sts.amazonaws.com"
	xmlNamespace         = "https://sts.amazonaws.com/doc/2011-06-15/"
	defaultSTSEndpoint   = "https://sts.amazonaws.com"
)
