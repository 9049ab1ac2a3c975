using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.Lambda;

public class Orders : Stack
{
    public Orders(Construct scope, string id) : base(scope, id)
    {
        var env = new Dictionary<string, string>(4);
        env.Add("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
        env["AWS_REGION"] = "eu-west-1";
        new Function(this, "Later", new FunctionProps { Runtime = Runtime.DOTNET_8, Code = Code.FromInline("x"), Environment = env });
        var f = new Function(this, "Plain", new FunctionProps
        {
            Runtime = Runtime.DOTNET_8,
            Code = Code.FromInline("x"),
            Environment = new Dictionary<string, string> { { "AWS_STS_REGIONAL_ENDPOINTS", "regional" } },
        });
        task.AddContainer("c", new ContainerDefinitionOptions
        {
            Environment = new Dictionary<string, string> { ["AWS_ENDPOINT_URL_STS"] = "https://sts.eu-west-1.amazonaws.com" },
        });
        f.AddEnvironment("AWS_REGION", "aws-global");
    }
}
