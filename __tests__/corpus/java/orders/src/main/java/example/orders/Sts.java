package example.orders;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.*;
import com.amazonaws.regions.*;
import com.amazonaws.services.securitytoken.*;
import java.util.*;

public class Sts {
  public static final String DEFAULT_STS_ENDPOINT = "https://sts.amazonaws.com";
  public static final List<String> AUDIENCES = Arrays.asList("sts.amazonaws.com", "api://default");
  private static final Map<String, String> HOSTS = new HashMap<>();

  static {
    HOSTS.put("us-east-1", "sts.amazonaws.com");
    HOSTS.put("eu-west-1", "sts.eu-west-1.amazonaws.com");
  }

  AWSSecurityTokenService client(String region) {
    AWSSecurityTokenServiceClientBuilder builder = AWSSecurityTokenServiceClientBuilder.standard();
    if (HOSTS.containsKey(region)) {
      builder.setEndpointConfiguration(new AwsClientBuilder.EndpointConfiguration(HOSTS.get(region), region));
    } else {
      builder.withRegion("aws-global");
    }
    return builder.build();
  }

  AWSSecurityTokenServiceClient old() {
    AWSSecurityTokenServiceClient client = new AWSSecurityTokenServiceClient(new ClientConfiguration());
    client.withEndpoint("sts.amazonaws.com");
    client.setRegion(Region.getRegion(Regions.EU_WEST_1));
    return client;
  }

  boolean isGlobal(String host) {
    switch (host) {
      case "sts.amazonaws.com":
        return true;
      default:
        return "sts.amazonaws.com".equalsIgnoreCase(host) || host.contains("sts.amazonaws.com");
    }
  }

  /* new AwsClientBuilder.EndpointConfiguration("sts.amazonaws.com", "us-east-1") */
  String describe() {
    return "Calls go to sts.amazonaws.com unless a Region is given";
  }

  @Deprecated(since = "sts.amazonaws.com")
  void none() {}
}
