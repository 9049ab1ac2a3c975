source "amazon-ebs" "base" {
  region        = "eu-west-1"
  instance_type = "t3.small"
  ssh_username  = "ec2-user"
}

build {
  sources = ["source.amazon-ebs.base"]
  provisioner "shell" {
    environment_vars = [
      "AWS_DEFAULT_REGION=eu-west-1",
      "AWS_STS_REGIONAL_ENDPOINTS=legacy",
    ]
    inline = [
      "echo 'export AWS_STS_REGIONAL_ENDPOINTS=regional' | sudo tee /etc/profile.d/aws.sh",
      "curl -sf https://sts.amazonaws.com",
    ]
  }
}
