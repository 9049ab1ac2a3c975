resource "aws_instance" "bastion" {
  ami           = "ami-00000000000000000"
  instance_type = "t3.micro"
  user_data     = <<-EOT
    #!/bin/bash
    echo 'AWS_STS_REGIONAL_ENDPOINTS=legacy' >> /etc/environment
    curl -s https://sts.amazonaws.com/ > /dev/null
  EOT
}
