resource "helm_release" "kube2iam" {
  name       = "kube2iam"
  namespace  = "kube-system"
  repository = "https://charts.helm.sh/stable"
  chart      = "kube2iam"
  version    = "2.5.1"

  set {
    name  = "host.iptables"
    value = "true"
  }
}
