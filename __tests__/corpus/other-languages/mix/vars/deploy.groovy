def call(Map cfg = [:]) {
  def endpoint = cfg.stsEndpoint ?: 'https://sts.amazonaws.com'
  environment {
    AWS_STS_REGIONAL_ENDPOINTS = 'legacy'
  }
  env.AWS_STS_REGIONAL_ENDPOINTS = 'regional'
  withEnv(["AWS_ENDPOINT_URL_STS=https://sts.${cfg.region}.amazonaws.com"]) {
    sh "curl -s https://sts.amazonaws.com/?Action=GetCallerIdentity"
  }
  assert endpoint != 'https://sts.amazonaws.com' : 'sts.amazonaws.com is global'
}
