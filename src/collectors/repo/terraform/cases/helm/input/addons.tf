variable "cluster_name" { type = string }

resource "helm_release" "autoscaler" {
  name       = "cluster-autoscaler"
  repository = "https://kubernetes.github.io/autoscaler"
  chart      = "cluster-autoscaler"
  namespace  = "kube-system"
  version    = "9.29.3"

  set {
    name  = "autoDiscovery.clusterName"
    value = var.cluster_name
  }

  set {
    name  = "extraEnv.AWS_STS_REGIONAL_ENDPOINTS"
    value = "regional"
  }

  set {
    name  = "rbac.serviceAccount.annotations.eks\\.amazonaws\\.com/sts-regional-endpoints"
    value = "true"
    type  = "string"
  }
}

resource "helm_release" "dns" {
  name       = "external-dns"
  repository = "https://kubernetes-sigs.github.io/external-dns"
  chart      = "external-dns"
  namespace  = "kube-system"

  values = [
    yamlencode({
      env = [
        { name = "AWS_DEFAULT_REGION", value = "us-east-1" },
        { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" },
      ]
      serviceAccount = {
        annotations = {
          "eks.amazonaws.com/audience" = "sts.amazonaws.com"
        }
      }
    })
  ]
}

resource "helm_release" "reloader" {
  name  = "reloader"
  chart = "./charts/reloader"

  values = [<<-YAML
    reloader:
      deployment:
        env:
          open:
            AWS_STS_REGIONAL_ENDPOINTS: regional
      serviceAccount:
        annotations:
          eks.amazonaws.com/sts-regional-endpoints: "false"
  YAML
  ]
}

resource "helm_release" "csi" {
  name  = "secrets-store-csi"
  chart = "secrets-store-csi-driver"

  set {
    name  = "tokenRequests[0].audience"
    value = "sts.amazonaws.com"
  }

  set = [
    {
      name  = "extraEnv[0].name"
      value = "AWS_STS_REGIONAL_ENDPOINTS"
    },
    {
      name  = "extraEnv[0].value"
      value = "legacy"
    }
  ]
}
