package example;

import org.apache.camel.builder.RouteBuilder;

public class Route extends RouteBuilder {
  public void configure() {
    from("direct:a").to("aws2-sts://x?operation=assumeRole&overrideEndpoint=true&uriEndpointOverride=https://sts.eu-west-1.amazonaws.com");
  }
}
