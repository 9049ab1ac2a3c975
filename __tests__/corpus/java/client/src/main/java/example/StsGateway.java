package example;

import feign.RequestLine;
import io.micronaut.http.client.annotation.Client;
import java.util.Optional;
import org.apache.http.client.methods.HttpPost;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.client.RestTemplate;

@FeignClient(name = "sts", url = "${sts.url:https://sts.amazonaws.com}")
interface StsApi {
  @RequestLine("GET /?Action=GetCallerIdentity")
  String identity();
}

@Client("https://sts.amazonaws.com")
interface MicronautSts {}

class StsGateway {
  @ConfigProperty(name = "sts.endpoint", defaultValue = "https://sts.amazonaws.com")
  String endpoint;

  @ConfigProperty(name = "jwt.audience", defaultValue = "sts.amazonaws.com")
  String audience;

  record Settings(@DefaultValue("https://sts.amazonaws.com") String stsEndpoint, @DefaultValue("sts.amazonaws.com") String audience) {}

  String url(String configured) {
    return Optional.ofNullable(configured).orElse("https://sts.amazonaws.com");
  }

  String call(String region) {
    HttpPost post = new HttpPost("https://sts." + region + ".amazonaws.com/");
    post.setHeader("Host", "sts." + region + ".amazonaws.com");
    return new RestTemplate().getForObject("https://sts.amazonaws.com/?Action=GetCallerIdentity", String.class);
  }

  void check(String host) {
    if (host.equals("sts.amazonaws.com")) {
      throw new IllegalStateException("sts.amazonaws.com: " + host);
    }
    assert !"sts.amazonaws.com".equals(host);
    org.slf4j.LoggerFactory.getLogger(getClass()).info("Endpoint {} instead of sts.amazonaws.com", host);
  }
}
