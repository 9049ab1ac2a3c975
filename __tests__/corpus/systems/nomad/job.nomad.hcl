job "app" {
  group "g" {
    task "t" {
      driver = "docker"
      env {
        AWS_STS_REGIONAL_ENDPOINTS = "legacy"
      }
    }
  }
}
