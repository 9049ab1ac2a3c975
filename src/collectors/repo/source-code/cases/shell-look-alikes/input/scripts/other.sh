# aws sts get-caller-identity --region us-east-1
echo "run aws sts get-caller-identity --region us-east-1 and export AWS_STS_REGIONAL_ENDPOINTS=legacy"
cat <<'EOF'
export AWS_STS_REGIONAL_ENDPOINTS=legacy
aws sts get-caller-identity --region us-east-1
EOF
AWS_REGION=us-east-1
aws s3 ls --region us-east-1
unset AWS_STS_REGIONAL_ENDPOINTS
gcloud sts get --region us-east-1
