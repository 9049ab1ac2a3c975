job "api" {
  datacenters = ["dc1"]
  group "api" {
    task "server" {
      driver = "docker"
      config {
        image = "registry.internal/api:1.4"
      }
      env {
        AWS_REGION                 = "eu-west-1"
        AWS_STS_REGIONAL_ENDPOINTS = "legacy"
      }
      template {
        destination = "secrets/file.env"
        env         = true
        data        = <<EOH
AWS_ENDPOINT_URL_STS=https://sts.eu-west-1.amazonaws.com
EOH
      }
    }
  }
}
