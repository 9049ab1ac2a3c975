package example.orders;

import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.regions.Region;
import java.net.URI;

record StsProps(String endpoint, String region) {
  StsProps {
    endpoint = endpoint == null ? "https://sts.amazonaws.com" : endpoint;
  }

  StsAsyncClient client() {
    var b = StsAsyncClient.builder();
    b.endpointOverride(URI.create("https://sts." + region + ".amazonaws.com"));
    b.region(Region.of(region));
    return b.build();
  }

  static final String JSON = """
      {"endpoint": "https://sts.amazonaws.com", "audience": "sts.amazonaws.com"}
      """;
}
