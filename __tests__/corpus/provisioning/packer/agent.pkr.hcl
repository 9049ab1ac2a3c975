source "amazon-ebs" "agent" {
  region        = "eu-west-1"
  instance_type = "t3.small"
  source_ami    = "ami-0abcdef1234567890"
  ssh_username  = "ubuntu"
}

build {
  sources = ["source.amazon-ebs.agent"]
  provisioner "shell" {
    environment_vars = [
      "AWS_STS_REGIONAL_ENDPOINTS=legacy",
      "DEBIAN_FRONTEND=noninteractive",
    ]
    inline = [
      "sudo apt-get update",
      "sudo pip3 install awscli==1.20.0",
      "echo 'AWS_STS_REGIONAL_ENDPOINTS=regional' | sudo tee -a /etc/environment",
      "echo built from sts.amazonaws.com tokens",
    ]
  }
}
