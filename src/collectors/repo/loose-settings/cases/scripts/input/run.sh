docker run -e AWS_STS_REGIONAL_ENDPOINTS=legacy example/app
aws configure set default.sts_regional_endpoints regional
cat > ~/.aws/config <<CFG
sts_regional_endpoints = legacy
CFG
printf '[default]\nsts_regional_endpoints = regional\n' > ~/.aws/config
echo "set AWS_STS_REGIONAL_ENDPOINTS=legacy"
# docker run -e AWS_STS_REGIONAL_ENDPOINTS=legacy x
