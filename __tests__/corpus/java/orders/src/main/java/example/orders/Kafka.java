package example.orders;

import java.util.Properties;

class Kafka {
  Properties properties(String role, String region) {
    Properties p = new Properties();
    p.setProperty("sasl.mechanism", "AWS_MSK_IAM");
    p.setProperty(
        "sasl.jaas.config",
        "software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn=\"" + role + "\" awsStsRegion=\"" + region + "\";");
    p.setProperty("fs.s3a.assumed.role.sts.endpoint", "sts.eu-west-1.amazonaws.com");
    p.setProperty("aws.sts.config.endpoint", "https://sts.amazonaws.com");
    return p;
  }
}
