package example;

class KafkaTest {
  String jaas = "software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn=\"arn:aws:iam::111122223333:role/x\";";
}
