package example;

import java.util.Properties;

class Kafka {
  Properties props(String arn, String region) {
    Properties p = new Properties();
    p.put("sasl.mechanism", "AWS_MSK_IAM");
    p.put("sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn=\"" + arn + "\";");
    return p;
  }

  Properties regional(String arn, String region) {
    Properties p = new Properties();
    p.put("sasl.jaas.config", "software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn=\"" + arn + "\" awsStsRegion=\"" + region + "\";");
    return p;
  }
}
