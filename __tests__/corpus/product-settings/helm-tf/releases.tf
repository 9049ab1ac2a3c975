resource "helm_release" "loki" {
  name       = "loki"
  chart      = "loki"
  repository = "https://grafana.github.io/helm-charts"
  version    = "6.6.2"

  set {
    name  = "loki.storage.s3.sts_endpoint"
    value = "https://sts.amazonaws.com"
  }

  values = [yamlencode({
    loki = {
      storage_config = { aws = { sts_endpoint = "https://sts.eu-west-1.amazonaws.com" } }
    }
  })]
}

resource "helm_release" "alb" {
  name  = "alb"
  chart = "aws-load-balancer-controller"
  values = [<<-EOT
    clusterName: acme
    awsApiEndpoints: "sts=https://sts.amazonaws.com"
  EOT
  ]
}
