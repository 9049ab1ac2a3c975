package example.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

public class Launcher {
  enum Endpoint {
    GLOBAL("https://sts.amazonaws.com"),
    IRELAND("https://sts.eu-west-1.amazonaws.com");

    final String url;

    Endpoint(String url) {
      this.url = url;
    }
  }

  static {
    System.setProperty("aws.endpointUrlSts", "https://sts.eu-west-1.amazonaws.com");
  }

  Process start(String command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    Map<String, String> environment = builder.environment();
    environment.put("AWS_STS_REGIONAL_ENDPOINTS", "regional");
    environment.remove("AWS_STS_REGIONAL_ENDPOINTS_OLD");
    return builder.start();
  }

  Process old(String command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("AWS_STS_REGIONAL_ENDPOINTS", "legacy", "AWS_REGION", "eu-west-1"));
    return builder.start();
  }

  Properties kafka() {
    Properties properties = new Properties();
    properties.put("security.protocol", "SASL_SSL");
    properties.put("aws.sts.config.endpoint", "https://sts.amazonaws.com");
    return properties;
  }

  Map<String, String> hadoop(String region) {
    Map<String, String> conf = new HashMap<>();
    conf.put("fs.s3a.assumed.role.sts.endpoint", "sts." + region + ".amazonaws.com");
    conf.put("fs.s3a.assumed.role.arn", "arn:aws:iam::111122223333:role/batch");
    return conf;
  }

  boolean mode() {
    return "legacy".equalsIgnoreCase(System.getenv("AWS_STS_REGIONAL_ENDPOINTS"));
  }
}
