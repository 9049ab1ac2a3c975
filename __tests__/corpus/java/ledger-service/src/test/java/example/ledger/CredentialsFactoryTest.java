package example.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.client.builder.AwsClientBuilder;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;
import org.junit.jupiter.api.Test;

class CredentialsFactoryTest {
  private static final String HOST = "https://sts.amazonaws.com";

  @Test
  void endpoint() {
    System.setProperty("aws.endpointUrlSts", "https://sts.amazonaws.com");
    var sts = AWSSecurityTokenServiceClientBuilder.standard()
        .withEndpointConfiguration(new AwsClientBuilder.EndpointConfiguration("sts.amazonaws.com", "us-east-1"))
        .build();
    assertThat(sts.toString()).doesNotContain("sts.amazonaws.com");
    assertThat(HOST).startsWith("https://");
  }
}
