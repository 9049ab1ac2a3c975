import com.amazonaws.Request;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.handlers.RequestHandler2;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;
import com.amazonaws.services.securitytoken.model.GetCallerIdentityRequest;
import com.amazonaws.util.json.Jackson;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Oracle runner for the AWS SDK for Java 1.x: reads one case on standard input, builds the STS client as an ordinary
 * program would, stops at the first STS request and prints the host it was addressed to.
 */
public final class Case {
    static String id;
    static boolean byProvider;

    /** Prints the answer and ends the process: the first STS request is the answer, nothing after it matters. */
    static void answer(String kind, String text) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put(kind, text.replace('\n', ' '));
        System.out.println(Jackson.toJsonString(line));
        System.out.flush();
        System.exit(0);
    }

    /** The SDK puts it into every STS client of the process (services/securitytoken/request.handler2s). */
    public static final class Recorder extends RequestHandler2 {
        @Override
        public void beforeRequest(Request<?> request) {
            List<String> actions = request.getParameters().get("Action");
            String action = actions == null ? "" : actions.get(0);
            if (byProvider && !action.startsWith("AssumeRole")) answer("error", "the provider made no request");
            URI endpoint = request.getEndpoint();
            // Without a host of its own the request fails on its way to the network, and that error is the answer.
            if (endpoint.getHost() == null) return;
            boolean standard = endpoint.getPort() == -1 || endpoint.getPort() == ("http".equals(endpoint.getScheme()) ? 80 : 443);
            answer("host", standard ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort());
        }
    }

    static void run(JsonNode code) {
        for (String name : new String[] {"stsRegionalEndpoints", "useGlobalEndpoint", "useFips", "useDualstack", "profile"}) {
            if (code.has(name)) answer("skip", "no such option: " + name);
        }
        AWSSecurityTokenServiceClientBuilder builder = AWSSecurityTokenServiceClientBuilder.standard();
        String region = code.has("region") ? code.get("region").asText() : null;
        // The builder takes the endpoint together with its signing Region, or a Region.
        if (code.has("endpoint")) builder.withEndpointConfiguration(new EndpointConfiguration(code.get("endpoint").asText(), region));
        else if (region != null) builder.withRegion(region);
        if (!byProvider) builder.withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret")));
        builder.build().getCallerIdentity(new GetCallerIdentityRequest());
        throw new IllegalStateException("no request was made");
    }

    public static void main(String[] arguments) throws Exception {
        // This SDK takes the home directory from the property, which Java fills from the user database, not from HOME.
        System.setProperty("user.home", System.getenv("HOME"));
        System.setProperty("aws.java.v1.disableDeprecationAnnouncement", "true");
        JsonNode one = Jackson.jsonNodeOf(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        id = one.get("id").asText();
        byProvider = one.has("via") && !one.get("via").asText().equals("client");
        try {
            run(one.path("code"));
        } catch (Throwable trouble) {
            if (System.getenv("ORACLE_TRACE") != null) trouble.printStackTrace();
            String message = String.valueOf(trouble.getMessage());
            answer("error", trouble.getClass().getSimpleName() + ": " + message.substring(0, Math.min(100, message.length())));
        }
    }
}
