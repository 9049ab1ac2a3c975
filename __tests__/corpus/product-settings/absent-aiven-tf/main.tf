resource "aiven_kafka_connector" "s3" {
  project        = var.project
  service_name   = var.kafka
  connector_name = "s3"
  config = {
    "connector.class"           = "io.aiven.kafka.connect.s3.AivenKafkaConnectS3SinkConnector"
    "aws.s3.region"             = "eu-west-1"
    "aws.sts.role.arn"          = aws_iam_role.sink.arn
    "aws.sts.role.session.name" = "sink"
  }
}

resource "aiven_kafka_connector" "s3eu" {
  connector_name = "s3eu"
  config = {
    "connector.class"         = "io.aiven.kafka.connect.s3.AivenKafkaConnectS3SinkConnector"
    "aws.sts.role.arn"        = aws_iam_role.sink.arn
    "aws.sts.config.endpoint" = "https://sts.${var.region}.amazonaws.com"
  }
}
