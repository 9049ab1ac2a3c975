resource "aws_batch_job_definition" "etl" {
  name = "etl"
  type = "container"
  container_properties = jsonencode({
    image   = "acme/etl:5"
    command = ["python", "-m", "etl"]
    environment = [
      { name = "AWS_DEFAULT_REGION", value = "us-east-1" },
      { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" },
    ]
  })
}

resource "aws_glue_job" "etl" {
  name     = "etl"
  role_arn = var.role
  command { script_location = "s3://acme-glue/etl.py" }
  default_arguments = {
    "--sts_endpoint"             = "https://sts.eu-west-1.amazonaws.com"
    "--customer-driver-env-vars" = "CUSTOMER_AWS_STS_REGIONAL_ENDPOINTS=regional"
  }
}
