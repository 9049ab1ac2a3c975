resource "aws_launch_template" "node" {
  name_prefix   = "node-"
  image_id      = "ami-0abc1234567890def"
  instance_type = "m6i.large"
  user_data = base64encode(<<-EOT
    #!/bin/bash
    set -euo pipefail
    echo 'AWS_STS_REGIONAL_ENDPOINTS=regional' >> /etc/environment
    cat > /root/.aws/config <<CFG
    [default]
    region = eu-west-3
    sts_regional_endpoints = regional
    CFG
    systemctl restart agent
  EOT
  )
}

resource "aws_instance" "bastion" {
  ami           = "ami-0abc1234567890def"
  instance_type = "t3.micro"
  user_data     = <<-EOF
    #!/bin/bash
    # the audience is still sts.amazonaws.com
    export AWS_STS_REGIONAL_ENDPOINTS=legacy
    aws sts assume-role --role-arn ${var.role} --role-session-name boot --endpoint-url https://sts.amazonaws.com
    curl -sS "https://sts.eu-west-3.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15"
  EOF
}

resource "aws_instance" "worker" {
  ami           = "ami-0abc1234567890def"
  instance_type = "t3.micro"
  user_data     = templatefile("${path.module}/boot.sh.tftpl", { role = var.role })
}

data "cloudinit_config" "init" {
  gzip          = false
  base64_encode = true
  part {
    content_type = "text/cloud-config"
    content      = <<-YAML
      #cloud-config
      write_files:
        - path: /etc/profile.d/aws.sh
          content: |
            export AWS_STS_REGIONAL_ENDPOINTS=legacy
    YAML
  }
}

variable "role" { type = string }
