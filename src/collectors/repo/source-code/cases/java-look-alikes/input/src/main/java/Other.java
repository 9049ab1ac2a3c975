import software.amazon.awssdk.services.s3.S3Client;

/** {@code StsClient.builder().region(Region.US_EAST_1)} */
class Other {
  // StsClient.builder().region(Region.US_EAST_1).build();
  String text = "StsClient.builder().region(Region.US_EAST_1)";
  S3Client s3 = S3Client.builder().region(Region.US_EAST_1).build();
  boolean aws = "us-east-1".equals(System.getProperty("aws.region")) && System.getenv("AWS_REGION") != null;
  void set() { System.setProperty("aws.paranamer", "x"); }
}
