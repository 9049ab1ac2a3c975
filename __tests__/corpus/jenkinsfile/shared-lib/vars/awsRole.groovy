def call(String role, Closure body) {
  def out = sh(script: "aws sts assume-role --role-arn ${role} --role-session-name jenkins --endpoint-url https://sts.amazonaws.com --output json", returnStdout: true)
  def creds = readJSON(text: out).Credentials
  withEnv(["AWS_ACCESS_KEY_ID=${creds.AccessKeyId}", "AWS_SECRET_ACCESS_KEY=${creds.SecretAccessKey}", "AWS_SESSION_TOKEN=${creds.SessionToken}"]) {
    body()
  }
}
