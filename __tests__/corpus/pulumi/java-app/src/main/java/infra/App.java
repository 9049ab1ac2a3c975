package infra;

import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.iam.OpenIdConnectProvider;
import com.pulumi.aws.iam.OpenIdConnectProviderArgs;
import com.pulumi.aws.inputs.ProviderEndpointArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

public class App {
    // audience of the tokens, never a host: sts.amazonaws.com
    private static final String AUDIENCE = "sts.amazonaws.com";

    public static void main(String[] args) {
        Pulumi.run(ctx -> {
            var west = new Provider("west", ProviderArgs.builder()
                .region("us-west-2")
                .endpoints(ProviderEndpointArgs.builder()
                    .sts("https://sts.amazonaws.com")
                    .build())
                .build());

            var east = new Provider("east", ProviderArgs.builder()
                .region("us-east-1")
                .endpoints(List.of(ProviderEndpointArgs.builder().sts("https://sts.us-east-1.amazonaws.com").build()))
                .build());

            var legacy = new Function("legacy", FunctionArgs.builder()
                .runtime("python3.9")
                .handler("app.handler")
                .environment(FunctionEnvironmentArgs.builder()
                    .variables(Map.of(
                        "AWS_STS_REGIONAL_ENDPOINTS", "legacy",
                        "TOKEN_AUDIENCE", AUDIENCE))
                    .build())
                .build());

            var modern = new Function("modern", FunctionArgs.builder()
                .runtime("python3.12")
                .environment(FunctionEnvironmentArgs.builder()
                    .variables(Map.ofEntries(
                        Map.entry("AWS_STS_REGIONAL_ENDPOINTS", "regional"),
                        Map.entry("AUD", "sts.amazonaws.com")))
                    .build())
                .build());

            new VpcEndpoint("sts", VpcEndpointArgs.builder()
                .vpcId("vpc-0abc")
                .serviceName("com.amazonaws.us-west-2.sts")
                .vpcEndpointType("Interface")
                .privateDnsEnabled(false)
                .subnetIds("subnet-a", "subnet-b")
                .build());

            new VpcEndpoint("logs", VpcEndpointArgs.builder()
                .vpcId("vpc-0abc")
                .serviceName("com.amazonaws.us-west-2.logs")
                .vpcEndpointType("Interface")
                .privateDnsEnabled(false)
                .build());

            new OpenIdConnectProvider("gh", OpenIdConnectProviderArgs.builder()
                .url("https://token.actions.githubusercontent.com")
                .clientIdLists("sts.amazonaws.com")
                .build());
        });
    }
}
