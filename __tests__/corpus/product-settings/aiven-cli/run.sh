avn service connector create kafka-1 '{"name":"s3","connector.class":"io.aiven.kafka.connect.s3.AivenKafkaConnectS3SinkConnector","aws.sts.role.arn":"arn:aws:iam::111122223333:role/s","aws.sts.role.session.name":"s"}'
avn service connector create kafka-1 '{"name":"eu","aws.sts.role.arn":"arn:aws:iam::111122223333:role/s","aws.sts.config.endpoint":"https://sts.eu-west-1.amazonaws.com"}'
