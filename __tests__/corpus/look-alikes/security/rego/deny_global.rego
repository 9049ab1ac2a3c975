package sts

deny contains msg if {
	input.host == "sts.amazonaws.com"
	msg := "sts.amazonaws.com is not allowed, use the Regional endpoint"
}

blocked := {"sts.amazonaws.com"}
