module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "20.8.5"

  cluster_name    = "main"
  cluster_version = "1.29"

  openid_connect_audiences = ["sts.amazonaws.com"]

  cluster_addons = {
    vpc-cni = {
      configuration_values = jsonencode({
        env = {
          AWS_STS_REGIONAL_ENDPOINTS = "regional"
          ENABLE_PREFIX_DELEGATION   = "true"
        }
      })
    }
  }

  eks_managed_node_groups = {
    default = {
      pre_bootstrap_user_data = <<-EOT
        export AWS_STS_REGIONAL_ENDPOINTS=legacy
      EOT
    }
  }
}

provider "kubernetes" {
  host = module.eks.cluster_endpoint
  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", "main"]
    env = {
      AWS_STS_REGIONAL_ENDPOINTS = "regional"
    }
  }
}

resource "null_resource" "login" {
  provisioner "local-exec" {
    command = "aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com"
    environment = {
      AWS_STS_REGIONAL_ENDPOINTS = "regional"
    }
  }
}

data "external" "whoami" {
  program = ["bash", "-c", "aws sts get-caller-identity --output json --region us-east-1"]
}

check "sts" {
  data "http" "sts" {
    url = "https://sts.amazonaws.com/?Action=GetCallerIdentity"
  }
}
