export STS_URL="https://sts.amazonaws.com"
# see https://sts.amazonaws.com
aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com
