package example.batch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class CallerIdentity {
  static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
  private static final String QUERY = "?Action=GetCallerIdentity&Version=2011-06-15";
  private static final String BASE_URL = "https://sts.amazonaws.com/" + QUERY;

  private final HttpClient client = HttpClient.newHttpClient();

  String call(String authorization) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(BASE_URL))
        .header("X-Forwarded-Host", "internal.corp.example")
        .header("Authorization", authorization)
        .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  String regional(String region) {
    return String.join(".", "https://sts", region, "amazonaws.com");
  }

  String source() {
    String eventSource = "sts.amazonaws.com";
    return "eventSource = '" + eventSource + "'";
  }

  String sql() {
    return """
        SELECT eventname, count(*) FROM cloudtrail
        WHERE eventsource = 'sts.amazonaws.com'
        GROUP BY eventname
        """;
  }
}
