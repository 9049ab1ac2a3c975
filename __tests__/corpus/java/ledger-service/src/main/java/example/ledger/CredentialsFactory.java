package example.ledger;

import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.auth.DefaultAWSCredentialsProviderChain;
import com.amazonaws.auth.STSAssumeRoleSessionCredentialsProvider;
import com.amazonaws.client.builder.AwsClientBuilder;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.regions.Regions;
import com.amazonaws.services.securitytoken.AWSSecurityTokenService;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClient;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;

/** Roles for the ledger; sts.amazonaws.com is only for the archive. */
public final class CredentialsFactory {
  private static final String STS_ENDPOINT = "sts.amazonaws.com"; // archive

  AWSCredentialsProvider archive(String arn) {
    AWSSecurityTokenService sts =
        AWSSecurityTokenServiceClientBuilder.standard()
            .withEndpointConfiguration(new AwsClientBuilder.EndpointConfiguration(STS_ENDPOINT, "us-east-1"))
            .build();
    return new STSAssumeRoleSessionCredentialsProvider.Builder(arn, "archive").withStsClient(sts).build();
  }

  AWSCredentialsProvider ledger(String arn, String region) {
    return new STSAssumeRoleSessionCredentialsProvider.Builder(arn, "ledger")
        .withStsClient(
            AWSSecurityTokenServiceClientBuilder.standard()
                .withEndpointConfiguration(
                    new EndpointConfiguration(String.format("https://sts.%s.amazonaws.com", region), region))
                .build())
        .build();
  }

  AWSSecurityTokenService plain() {
    return AWSSecurityTokenServiceClientBuilder.standard().withRegion(Regions.EU_WEST_1).build();
  }

  @Deprecated
  AWSSecurityTokenService oldest(String region) {
    AWSSecurityTokenServiceClient sts = new AWSSecurityTokenServiceClient(new DefaultAWSCredentialsProviderChain());
    if ("us-east-1".equals(region)) {
      sts.setEndpoint("https://sts.amazonaws.com");
    } else {
      sts.setEndpoint("sts." + region + ".amazonaws.com");
    }
    return sts;
  }

  STSAssumeRoleSessionCredentialsProvider withSetter(String arn) {
    STSAssumeRoleSessionCredentialsProvider provider = new STSAssumeRoleSessionCredentialsProvider(arn, "setter");
    provider.setSTSClientEndpoint("sts.amazonaws.com");
    return provider;
  }
}
