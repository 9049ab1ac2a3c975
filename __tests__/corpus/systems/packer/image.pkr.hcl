source "amazon-ebs" "base" {
  region = "eu-west-1"
}
build {
  sources = ["source.amazon-ebs.base"]
  provisioner "shell" {
    environment_vars = ["AWS_STS_REGIONAL_ENDPOINTS=legacy"]
    inline           = ["aws sts get-caller-identity"]
  }
}
