package x

deny contains msg if {
	input.host == "sts.amazonaws.com"
	msg := "no global endpoint"
}
