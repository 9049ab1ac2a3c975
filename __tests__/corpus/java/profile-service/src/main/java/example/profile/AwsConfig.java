package example.profile;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

@Configuration
public class AwsConfig {
  @Value("${aws.sts.endpoint:https://sts.amazonaws.com}")
  private URI stsEndpoint;

  @Value("${aws.sts.audience:sts.amazonaws.com}")
  private String audience;

  @Bean
  StsClient sts(@Value("${aws.region:eu-west-1}") String region) {
    return StsClient.builder().region(Region.of(region)).endpointOverride(stsEndpoint).build();
  }

  @Bean
  StsClient global() {
    return StsClient.builder()
        .region(Region.AWS_GLOBAL)
        .build();
  }

  @Bean
  StsClient byName() {
    return StsClient.builder().region(Region.of("aws-global")).build();
  }

  @Bean
  IamClient iam() {
    return IamClient.builder().region(Region.AWS_GLOBAL).build();
  }

  @Bean
  StsClient direct() {
    return StsClient.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("https://sts.amazonaws.com"))
        .build();
  }

  @Bean
  StsAssumeRoleCredentialsProvider role(StsClient sts) {
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .refreshRequest(r -> r.roleArn("arn:aws:iam::111122223333:role/profile").roleSessionName("p"))
        .build();
  }
}
