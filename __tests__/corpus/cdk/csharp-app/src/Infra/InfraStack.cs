using System.Collections.Generic;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Constructs;

namespace Infra
{
    public class InfraStack : Stack
    {
        internal InfraStack(Construct scope, string id, IStackProps props = null) : base(scope, id, props)
        {
            new Function(this, "A", new FunctionProps
            {
                Runtime = Runtime.DOTNET_6,
                Handler = "A::A.Handler",
                Code = Code.FromAsset("../A/publish"),
                Environment = new Dictionary<string, string>
                {
                    { "AWS_STS_REGIONAL_ENDPOINTS", "legacy" },
                    ["STAGE"] = "prod"
                }
            });
            var b = new Function(this, "B", new FunctionProps
            {
                Runtime = Runtime.PYTHON_3_12,
                Handler = "b.handler",
                Code = Code.FromAsset("../b"),
                Environment = new Dictionary<string, string> { ["AWS_STS_REGIONAL_ENDPOINTS"] = "regional" }
            });
            var vpc = new Vpc(this, "Vpc");
            vpc.AddInterfaceEndpoint("Sts", new InterfaceVpcEndpointOptions
            {
                Service = InterfaceVpcEndpointAwsService.STS,
                PrivateDnsEnabled = false
            });
            new OpenIdConnectProvider(this, "Oidc", new OpenIdConnectProviderProps
            {
                Url = "https://token.actions.githubusercontent.com",
                ClientIds = new[] { "sts.amazonaws.com" }
            });
        }
    }
}
