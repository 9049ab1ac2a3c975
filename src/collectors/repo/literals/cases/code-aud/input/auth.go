package auth

const (
	defaultTokenAudience = "sts.amazonaws.com"
)
