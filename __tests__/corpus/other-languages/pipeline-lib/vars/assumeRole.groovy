import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClient
import com.amazonaws.services.securitytoken.model.AssumeRoleRequest

def call(String account, String role, String region = 'eu-west-1') {
  def sts = new AWSSecurityTokenServiceClient()
  if (region != 'us-east-1') {
    sts.setEndpoint("sts.${region}.amazonaws.com")
  } else {
    sts.endpoint = 'https://sts.amazonaws.com'
  }
  def result = sts.assumeRole(new AssumeRoleRequest().withRoleArn("arn:aws:iam::${account}:role/${role}"))
  withEnv(["AWS_STS_REGIONAL_ENDPOINTS=regional", "AWS_ACCESS_KEY_ID=${result.credentials.accessKeyId}"]) {
    sh 'make deploy'
  }
  withEnv(['AWS_STS_REGIONAL_ENDPOINTS=legacy']) {
    echo 'old tool calls sts.amazonaws.com'
    sh './old.sh'
  }
}
