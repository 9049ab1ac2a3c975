output "issuer" {
  description = "Use sts.amazonaws.com as the audience of this issuer"
  value       = module.eks.oidc_provider
}

# endpoints {
#   sts = "https://sts.amazonaws.com"
# }

/*
provider "aws" {
  endpoints { sts = "https://sts.amazonaws.com" }
}
*/
// AWS_STS_REGIONAL_ENDPOINTS = "legacy"
