resource "aws_instance" "web" {
  ami       = var.ami
  user_data = <<-EOT
    #!/bin/bash
    # export AWS_STS_REGIONAL_ENDPOINTS=regional
    export AWS_STS_REGIONAL_ENDPOINTS=legacy
    export AWS_REGION="${var.region}"
    pip3 install awscli==1.19.112
  EOT
}

resource "aws_launch_template" "workers" {
  user_data = base64encode(<<EOF
#!/usr/bin/env bash
yum install -y awscli
EOF
  )
}

resource "aws_instance" "cloud_init" {
  user_data = <<EOF
#cloud-config
packages: [awscli]
EOF
}
