resource "kubernetes_secret" "objstore" {
  metadata { name = "objstore" }
  data = {
    "objstore.yml" = yamlencode({
      type = "S3"
      config = {
        bucket       = "acme"
        sts_endpoint = "https://sts.amazonaws.com"
      }
    })
  }
}
resource "kubernetes_secret" "eu" {
  data = {
    "objstore.yml" = <<-EOT
      type: S3
      config:
        bucket: acme
        sts_endpoint: https://sts.${var.region}.amazonaws.com
    EOT
  }
}
