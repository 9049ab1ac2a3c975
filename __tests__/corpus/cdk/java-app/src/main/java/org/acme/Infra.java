package org.acme;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpoint;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.OpenIdConnectProvider;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;

public final class Infra {
    public static void main(final String[] args) {
        App app = new App();
        Stack stack = new Stack(app, "Java");
        Function.Builder.create(stack, "A")
            .runtime(Runtime.JAVA_17)
            .handler("org.acme.A")
            .code(Code.fromAsset("../a/target/a.jar"))
            .environment(Map.of(
                "AWS_STS_REGIONAL_ENDPOINTS", "legacy",
                "STAGE", "prod"))
            .build();
        Function b = Function.Builder.create(stack, "B")
            .runtime(Runtime.PYTHON_3_12)
            .handler("b.handler")
            .code(Code.fromAsset("../b"))
            .build();
        b.addEnvironment("AWS_STS_REGIONAL_ENDPOINTS", "regional");
        Vpc vpc = Vpc.Builder.create(stack, "Vpc").build();
        InterfaceVpcEndpoint.Builder.create(stack, "Sts")
            .vpc(vpc)
            .service(InterfaceVpcEndpointAwsService.STS)
            .privateDnsEnabled(false)
            .build();
        OpenIdConnectProvider.Builder.create(stack, "Oidc")
            .url("https://token.actions.githubusercontent.com")
            .clientIds(List.of("sts.amazonaws.com"))
            .build();
        app.synth();
    }
}
