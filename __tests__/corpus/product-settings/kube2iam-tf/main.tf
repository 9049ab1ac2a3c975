resource "kubernetes_daemonset" "kube2iam" {
  metadata {
    name      = "kube2iam"
    namespace = "kube-system"
  }
  spec {
    selector { match_labels = { name = "kube2iam" } }
    template {
      metadata { labels = { name = "kube2iam" } }
      spec {
        container {
          name  = "kube2iam"
          image = "jtblin/kube2iam:0.10.9"
          args = [
            "--auto-discover-base-arn",
            "--iptables=true",
          ]
        }
      }
    }
  }
}

resource "helm_release" "kube2iam" {
  name       = "kube2iam"
  repository = "https://jtblin.github.io/kube2iam/"
  chart      = "kube2iam"

  set {
    name  = "extraArgs.use-regional-sts-endpoint"
    value = "true"
  }
  set {
    name  = "extraEnv.AWS_REGION"
    value = "eu-west-1"
  }
}
