package org.acme;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.FunctionProps;
import software.amazon.awscdk.services.lambda.Runtime;

public class Orders extends Stack {
    public Orders(final Construct scope, final String id) {
        super(scope, id);
        Map<String, String> env = new HashMap<>();
        env.put("STAGE", "prod");
        env.put("AWS_STS_REGIONAL_ENDPOINTS", "regional");
        Function fn = new Function(this, "Props", FunctionProps.builder()
            .runtime(Runtime.PYTHON_3_11)
            .code(Code.fromInline("def handler(e, c): pass"))
            .environment(env)
            .build());
        task.addContainer("web", ContainerDefinitionOptions.builder()
            .image(ContainerImage.fromRegistry("public.ecr.aws/acme/web:1"))
            .environment(Map.ofEntries(Map.entry("AWS_ENDPOINT_URL_STS", "https://sts.amazonaws.com")))
            .build());
        // fn.addEnvironment("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
        vpc.addInterfaceEndpoint("Sts", InterfaceVpcEndpointOptions.builder()
            .service(InterfaceVpcEndpointAwsService.STS)
            .build());
    }
}
