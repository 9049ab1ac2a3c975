aws-cli --version
AWSCLI=awscli
printf '%s\n' "$AWSCLI"
