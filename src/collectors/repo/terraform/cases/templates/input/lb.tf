resource "helm_release" "lb" {
  name  = "aws-load-balancer-controller"
  chart = "aws-load-balancer-controller"
  values = [templatefile("${path.module}/lb-values.yaml.tftpl", {
    cluster_name = var.cluster_name
    role_arn     = "arn:aws:iam::111122223333:role/lb"
  })]
}
