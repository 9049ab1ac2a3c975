build {
  sources = ["source.amazon-ebs.x"]
  provisioner "shell" {
    inline = [
      "echo 's3.sts.endpoint=https://sts.amazonaws.com' >> /etc/trino/catalog/hive.properties",
      "echo 'done'",
    ]
  }
}
