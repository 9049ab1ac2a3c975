using System.Collections.Generic;
using System.Text.Json;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    var west = new Aws.Provider("west", new Aws.ProviderArgs
    {
        Region = "us-west-2",
        Endpoints =
        {
            new Aws.Inputs.ProviderEndpointArgs
            {
                Sts = "https://sts.amazonaws.com",
            },
        },
    });

    var east = new Aws.Provider("east", new()
    {
        Region = "us-east-1",
        Endpoints = new[]
        {
            new Aws.Inputs.ProviderEndpointArgs { Sts = "https://sts.us-east-1.amazonaws.com" },
        },
    });

    var legacy = new Aws.Lambda.Function("legacy", new Aws.Lambda.FunctionArgs
    {
        Runtime = "dotnet6",
        Handler = "Legacy",
        Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs
        {
            Variables =
            {
                { "AWS_STS_REGIONAL_ENDPOINTS", "legacy" },
                { "TOKEN_AUDIENCE", "sts.amazonaws.com" },
            },
        },
    });

    var modern = new Aws.Lambda.Function("modern", new Aws.Lambda.FunctionArgs
    {
        Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs
        {
            Variables = new InputMap<string>
            {
                ["AWS_STS_REGIONAL_ENDPOINTS"] = "regional",
            },
        },
    });

    var task = new Aws.Ecs.TaskDefinition("task", new()
    {
        Family = "task",
        ContainerDefinitions = JsonSerializer.Serialize(new[]
        {
            new Dictionary<string, object?>
            {
                ["name"] = "app",
                ["image"] = "acme/app:1",
                ["environment"] = new[]
                {
                    new { name = "AWS_STS_REGIONAL_ENDPOINTS", value = "legacy" },
                },
            },
        }),
    });

    var vpce = new Aws.Ec2.VpcEndpoint("sts", new()
    {
        VpcId = "vpc-0abc",
        ServiceName = "com.amazonaws.us-west-2.sts",
        VpcEndpointType = "Interface",
        PrivateDnsEnabled = false,
        SubnetIds = { "subnet-a", "subnet-b" },
    });

    var oidc = new Aws.Iam.OpenIdConnectProvider("gh", new()
    {
        Url = "https://token.actions.githubusercontent.com",
        ClientIdLists = { "sts.amazonaws.com" },
    });

    // https://sts.amazonaws.com is blocked by the egress proxy
    return new Dictionary<string, object?> { ["audience"] = "sts.amazonaws.com" };
});
