pid_file = "/run/vault-agent.pid"

auto_auth {
  method "aws" {
    mount_path = "auth/aws"
    config = {
      type   = "iam"
      role   = "app"
      region = "eu-west-1"
    }
  }
  sink "file" {
    config = { path = "/run/token" }
  }
}
