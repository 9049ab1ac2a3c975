package app;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.regions.Regions;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClient;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;
import java.net.URI;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

class Clients {
  private static final String REGION = "eu-west-1";
  private static final Region OTHER = Region.US_WEST_2;

  StsClient v2() {
    System.setProperty("aws.region", REGION);
    return StsClient.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("https://sts.us-east-1.amazonaws.com"))
        .build();
  }

  StsClient global() {
    StsClient client = StsClient.builder().region(Region.AWS_GLOBAL).fipsEnabled(true).build();
    return client == null ? StsClient.builder().region(Region.of(REGION)).build() : StsClient.create();
  }

  Object v1() {
    var builder = AWSSecurityTokenServiceClientBuilder.standard();
    builder.setEndpointConfiguration(new EndpointConfiguration("sts.eu-west-1.amazonaws.com", REGION));
    return builder.build();
  }

  Object old() {
    AWSSecurityTokenServiceClient client = new AWSSecurityTokenServiceClient();
    client.setEndpoint("sts-fips.us-east-1.amazonaws.com");
    return AWSSecurityTokenServiceClientBuilder.standard().withRegion(Regions.US_EAST_1).build();
  }

  StsClient named() {
    return StsClient.builder().region(OTHER).build();
  }
}
