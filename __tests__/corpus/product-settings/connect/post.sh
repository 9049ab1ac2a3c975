#!/bin/sh
curl -s -X PUT -H 'Content-Type: application/json' http://connect:8083/connectors/orders/config -d '{
  "connector.class": "io.aiven.kafka.connect.s3.AivenKafkaConnectS3SinkConnector",
  "aws.s3.region": "us-east-1",
  "aws.sts.role.arn": "arn:aws:iam::111122223333:role/sink",
  "aws.sts.config.endpoint": "https://sts.amazonaws.com"
}'
