package example;

import java.net.URI;
import org.springframework.context.annotation.Configuration;
import org.springframework.vault.authentication.*;
import org.springframework.vault.config.AbstractVaultConfiguration;

@Configuration
class VaultConfig extends AbstractVaultConfiguration {
  @Override
  public ClientAuthentication clientAuthentication() {
    AwsIamAuthenticationOptions options = AwsIamAuthenticationOptions.builder()
        .role("orders")
        .endpointUri(URI.create("https://sts.eu-central-1.amazonaws.com/"))
        .credentialsProvider(provider())
        .build();
    return new AwsIamAuthentication(options, restOperations());
  }
}
