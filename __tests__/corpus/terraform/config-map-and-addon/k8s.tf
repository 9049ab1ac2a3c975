resource "kubernetes_config_map" "env" {
  metadata { name = "env" }
  data = {
    AWS_STS_REGIONAL_ENDPOINTS = "legacy"
  }
}
resource "aws_eks_addon" "cni" {
  cluster_name = "main"
  addon_name   = "vpc-cni"
  configuration_values = jsonencode({
    env = { AWS_STS_REGIONAL_ENDPOINTS = "regional" }
  })
}
resource "kubernetes_deployment" "app" {
  metadata { name = "app" }
  spec {
    template {
      spec {
        container {
          name  = "app"
          image = "example/app"
          env {
            name  = "AWS_STS_REGIONAL_ENDPOINTS"
            value = "legacy"
          }
        }
      }
    }
  }
}
