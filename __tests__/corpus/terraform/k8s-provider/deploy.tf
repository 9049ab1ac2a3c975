resource "kubernetes_deployment_v1" "agent" {
  metadata {
    name = "agent"
  }
  spec {
    selector { match_labels = { app = "agent" } }
    template {
      metadata { labels = { app = "agent" } }
      spec {
        container {
          name  = "agent"
          image = "acme/agent:2"
          env {
            name  = "AWS_DEFAULT_REGION"
            value = "ca-central-1"
          }
          env {
            name  = "AWS_STS_REGIONAL_ENDPOINTS"
            value = "regional"
          }
        }
        container {
          name  = "shipper"
          image = "acme/shipper:2"
          env {
            name  = "AWS_ENDPOINT_URL_STS"
            value = "https://sts.amazonaws.com/"
          }
          env {
            name  = "WEB_IDENTITY_AUDIENCE"
            value = "sts.amazonaws.com"
          }
        }
        volume {
          name = "token"
          projected {
            sources {
              service_account_token {
                path     = "token"
                audience = "sts.amazonaws.com"
              }
            }
          }
        }
      }
    }
  }
}

resource "kubernetes_config_map_v1" "env" {
  metadata {
    name = "agent-env"
  }
  data = {
    AWS_STS_REGIONAL_ENDPOINTS = "legacy"
    NOTE                       = "callers of sts.amazonaws.com are listed in the wiki"
  }
}

resource "kubernetes_manifest" "job" {
  manifest = {
    apiVersion = "batch/v1"
    kind       = "Job"
    metadata   = { name = "seed", namespace = "default" }
    spec = {
      template = {
        spec = {
          restartPolicy = "Never"
          containers = [{
            name  = "seed"
            image = "acme/seed:1"
            env   = [{ name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" }]
          }]
        }
      }
    }
  }
}

resource "kubectl_manifest" "sa" {
  yaml_body = <<-YAML
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: seed
      namespace: default
      annotations:
        eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/seed
        eks.amazonaws.com/sts-regional-endpoints: "true"
  YAML
}
