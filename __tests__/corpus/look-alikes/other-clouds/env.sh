export ALIBABA_CLOUD_STS_ENDPOINT=sts.cn-hangzhou.aliyuncs.com
export GOOGLE_STS=https://sts.googleapis.com/v1/token
