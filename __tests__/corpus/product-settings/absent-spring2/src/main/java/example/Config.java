package example;

import org.springframework.vault.authentication.AwsIamAuthenticationOptions;

class Config {
  AwsIamAuthenticationOptions options() {
    return AwsIamAuthenticationOptions.builder()
        .role("orders")
        .credentialsProvider(provider)
        .build();
  }
}
