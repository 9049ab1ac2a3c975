package main

import (
	"encoding/json"
	"fmt"

	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ec2"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ecs"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/iam"
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/lambda"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		// the trust policy still wants sts.amazonaws.com as its audience
		provider, err := aws.NewProvider(ctx, "west", &aws.ProviderArgs{
			Region: pulumi.String("us-west-2"),
			Endpoints: aws.ProviderEndpointArray{
				aws.ProviderEndpointArgs{
					Sts: pulumi.String("https://sts.amazonaws.com"),
				},
			},
		})
		if err != nil {
			return err
		}

		_, err = aws.NewProvider(ctx, "east", &aws.ProviderArgs{
			Region: pulumi.String("us-east-2"),
			Endpoints: aws.ProviderEndpointArray{
				&aws.ProviderEndpointArgs{Sts: pulumi.StringPtr("https://sts.us-east-2.amazonaws.com")},
			},
		})
		if err != nil {
			return err
		}

		_, err = lambda.NewFunction(ctx, "fn", &lambda.FunctionArgs{
			Runtime: pulumi.String("python3.12"),
			Handler: pulumi.String("index.handler"),
			Environment: &lambda.FunctionEnvironmentArgs{
				Variables: pulumi.StringMap{
					"AWS_STS_REGIONAL_ENDPOINTS": pulumi.String("legacy"),
					"TOKEN_AUDIENCE":             pulumi.String("sts.amazonaws.com"),
				},
			},
		}, pulumi.Provider(provider))
		if err != nil {
			return err
		}

		env := pulumi.StringMap{
			"AWS_STS_REGIONAL_ENDPOINTS": pulumi.String("regional"),
			"STAGE":                      pulumi.String(ctx.Stack()),
		}
		_, err = lambda.NewFunction(ctx, "fn2", &lambda.FunctionArgs{
			Runtime:     pulumi.String("nodejs18.x"),
			Environment: lambda.FunctionEnvironmentArgs{Variables: env},
		})
		if err != nil {
			return err
		}

		defs, err := json.Marshal([]map[string]interface{}{{
			"name":  "app",
			"image": "acme/app:1",
			"environment": []map[string]string{
				{"name": "AWS_STS_REGIONAL_ENDPOINTS", "value": "legacy"},
				{"name": "AWS_DEFAULT_REGION", "value": "us-west-2"},
			},
		}})
		if err != nil {
			return err
		}
		_, err = ecs.NewTaskDefinition(ctx, "task", &ecs.TaskDefinitionArgs{
			Family:               pulumi.String("task"),
			ContainerDefinitions: pulumi.String(string(defs)),
		})
		if err != nil {
			return err
		}

		_, err = ec2.NewVpcEndpoint(ctx, "sts", &ec2.VpcEndpointArgs{
			VpcId:             pulumi.String("vpc-0abc"),
			ServiceName:       pulumi.String(fmt.Sprintf("com.amazonaws.%s.sts", "us-west-2")),
			VpcEndpointType:   pulumi.String("Interface"),
			PrivateDnsEnabled: pulumi.Bool(false),
			SubnetIds:         pulumi.StringArray{pulumi.String("subnet-a"), pulumi.String("subnet-b")},
		})
		if err != nil {
			return err
		}

		_, err = iam.NewOpenIdConnectProvider(ctx, "gh", &iam.OpenIdConnectProviderArgs{
			Url:           pulumi.String("https://token.actions.githubusercontent.com"),
			ClientIdLists: pulumi.StringArray{pulumi.String("sts.amazonaws.com")},
		})
		return err
	})
}
