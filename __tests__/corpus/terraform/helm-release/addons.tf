resource "helm_release" "autoscaler" {
  name  = "cluster-autoscaler"
  chart = "cluster-autoscaler"
  set {
    name  = "extraEnv.AWS_STS_REGIONAL_ENDPOINTS"
    value = "legacy"
  }
  values = [yamlencode({
    extraEnv = {
      AWS_STS_REGIONAL_ENDPOINTS = "legacy"
    }
  })]
}

resource "kubernetes_service_account" "app" {
  metadata {
    name = "app"
    annotations = {
      "eks.amazonaws.com/role-arn"               = "arn:aws:iam::111122223333:role/app"
      "eks.amazonaws.com/sts-regional-endpoints" = "true"
    }
  }
}
