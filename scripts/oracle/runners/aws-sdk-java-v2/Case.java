import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Oracle runner for the AWS SDK for Java 2.x: reads one case on standard input, builds the STS client as an ordinary
 * program would, stops at the first STS request and prints the host it was addressed to.
 */
public final class Case {
    static String id;
    static boolean byProvider;

    /** Prints the answer and ends the process: the first STS request is the answer, nothing after it matters. */
    static void answer(String kind, String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else out.append(c < ' ' ? ' ' : c);
        }
        System.out.println("{\"id\":\"" + id + "\",\"" + kind + "\":\"" + out + "\"}");
        System.out.flush();
        System.exit(0);
    }

    /** Takes the place of the network in every client of the process, those of the credential providers too. */
    static final class Recorder implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest execute) {
            SdkHttpRequest request = execute.httpRequest();
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    String action = "";
                    if (execute.contentStreamProvider().isPresent()) {
                        byte[] body = execute.contentStreamProvider().get().newStream().readAllBytes();
                        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
                            if (pair.startsWith("Action=")) action = URLDecoder.decode(pair.substring(7), "UTF-8");
                        }
                    }
                    if (action.isEmpty()) throw new IllegalStateException("stopped before sending");
                    if (byProvider && !action.startsWith("AssumeRole")) answer("error", "the provider made no request");
                    answer("host", request.getUri().getRawAuthority());
                    return null;
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }

    /** Named by the system property by which a program chooses its HTTP implementation. */
    public static final class Service implements SdkHttpService {
        @Override
        public SdkHttpClient.Builder createHttpClientBuilder() {
            return new SdkHttpClient.Builder() {
                @Override
                public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
                    return new Recorder();
                }
            };
        }
    }

    static void run(Map<String, JsonNode> code) {
        StsClientBuilder builder = StsClient.builder();
        if (code.containsKey("stsRegionalEndpoints") || code.containsKey("useGlobalEndpoint")) answer("skip", "no such option");
        if (code.containsKey("region")) builder.region(Region.of(code.get("region").asString()));
        if (code.containsKey("endpoint")) builder.endpointOverride(URI.create(code.get("endpoint").asString()));
        if (code.containsKey("useFips")) builder.fipsEnabled(code.get("useFips").asBoolean());
        if (code.containsKey("useDualstack")) builder.dualstackEnabled(code.get("useDualstack").asBoolean());
        if (code.containsKey("profile")) {
            String profile = code.get("profile").asString();
            builder.overrideConfiguration(ClientOverrideConfiguration.builder().defaultProfileName(profile).build());
        }
        if (!byProvider) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")));
        }
        builder.build().getCallerIdentity();
        throw new IllegalStateException("no request was made");
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("software.amazon.awssdk.http.service.impl", Service.class.getName());
        Map<String, JsonNode> one = JsonNode.parser().parse(System.in).asObject();
        id = one.get("id").asString();
        String via = one.containsKey("via") ? one.get("via").asString() : "client";
        byProvider = !via.equals("client");
        try {
            run(one.containsKey("code") ? one.get("code").asObject() : Map.of());
        } catch (Throwable trouble) {
            if (System.getenv("ORACLE_TRACE") != null) trouble.printStackTrace();
            String message = String.valueOf(trouble.getMessage());
            answer("error", trouble.getClass().getSimpleName() + ": " + message.substring(0, Math.min(100, message.length())));
        }
    }
}
