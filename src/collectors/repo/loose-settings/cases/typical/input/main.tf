resource "aws_instance" "a" {
  user_data = <<-EOT
    #!/bin/bash
    echo 'AWS_STS_REGIONAL_ENDPOINTS=legacy' >> /etc/environment
    cat > /root/.aws/config <<CONFIG
    [default]
    sts_regional_endpoints = regional
    CONFIG
  EOT
}
