package example.profile;

import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "aws.sts")
public class StsProperties {
  private static final Logger LOG = LoggerFactory.getLogger(StsProperties.class);
  private static final Pattern HOST = Pattern.compile("^sts\\.([a-z0-9-]+\\.)?amazonaws\\.com$");
  private static final Set<String> ALLOWED = Set.of("sts.amazonaws.com", "sts.eu-west-1.amazonaws.com");
  private static final String AUDIENCE = "sts.amazonaws.com";

  /** Defaults to https://sts.amazonaws.com. */
  private String endpoint = "https://sts.amazonaws.com";

  public String getEndpoint() {
    return endpoint;
  }

  public void setEndpoint(String endpoint) {
    if (endpoint.equals("https://sts.amazonaws.com")) {
      LOG.warn("https://sts.amazonaws.com is the global endpoint");
    }
    if (!ALLOWED.contains(endpoint) && !HOST.matcher(endpoint).matches()) {
      throw new IllegalArgumentException("use https://sts.<region>.amazonaws.com instead of sts.amazonaws.com");
    }
    this.endpoint = endpoint;
  }
}
