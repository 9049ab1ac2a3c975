resource "aws_mskconnect_connector" "c" {
  name = "c"
  connector_configuration = {
    "connector.class"           = "io.debezium.connector.postgresql.PostgresConnector"
    "producer.sasl.jaas.config" = "software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn=\"${aws_iam_role.c.arn}\";"
    "consumer.sasl.jaas.config" = "software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn=\"${aws_iam_role.c.arn}\" awsStsRegion=\"${var.region}\";"
    "sasl.jaas.config"          = "software.amazon.msk.auth.iam.IAMLoginModule required;"
  }
}
