import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;

class Computed {
  StsClient make(String region, URI endpoint) {
    return StsClient.builder().region(Region.of(region)).endpointOverride(endpoint).build();
  }

  StsAsyncClient async(Config config) {
    System.setProperty("aws.region", config.region());
    return StsAsyncClient.builder().region(config.region() == null ? Region.US_EAST_1 : config.region()).build();
  }
}
