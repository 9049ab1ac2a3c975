def call(Map config) {
  withEnv(["AWS_STS_REGIONAL_ENDPOINTS=legacy", "STAGE=${config.stage}"]) {
    sh 'make deploy'
  }
}
