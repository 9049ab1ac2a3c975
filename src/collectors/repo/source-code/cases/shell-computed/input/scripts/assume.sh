for region in eu-west-1 us-east-1; do
  aws sts get-caller-identity --region "$region" --endpoint-url "https://sts.$region.amazonaws.com"
done
export AWS_STS_REGIONAL_ENDPOINTS="${MODE:-regional}"
export AWS_REGION=$(curl -s http://169.254.169.254/latest/meta-data/placement/region)
