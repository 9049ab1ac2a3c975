build {
  provisioner "shell" {
    inline = [
      "sudo pip3 install awscli==1.20.0",
      "docker run --rm -e AWS_STS_REGIONAL_ENDPOINTS=regional python:3.8 sh -c 'pip install boto3==1.20.0'",
    ]
  }
}
