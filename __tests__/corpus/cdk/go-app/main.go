package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsiam"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("Go"), nil)
	awslambda.NewFunction(stack, jsii.String("A"), &awslambda.FunctionProps{
		Runtime: awslambda.Runtime_PYTHON_3_12(),
		Handler: jsii.String("index.handler"),
		Code:    awslambda.Code_FromAsset(jsii.String("a"), nil),
		Environment: &map[string]*string{
			"AWS_STS_REGIONAL_ENDPOINTS": jsii.String("legacy"),
		},
	})
	b := awslambda.NewFunction(stack, jsii.String("B"), &awslambda.FunctionProps{
		Runtime: awslambda.Runtime_PYTHON_3_12(),
		Handler: jsii.String("index.handler"),
		Code:    awslambda.Code_FromAsset(jsii.String("b"), nil),
	})
	b.AddEnvironment(jsii.String("AWS_STS_REGIONAL_ENDPOINTS"), jsii.String("regional"), nil)
	vpc := awsec2.NewVpc(stack, jsii.String("Vpc"), nil)
	vpc.AddInterfaceEndpoint(jsii.String("Sts"), &awsec2.InterfaceVpcEndpointOptions{
		Service:           awsec2.InterfaceVpcEndpointAwsService_STS(),
		PrivateDnsEnabled: jsii.Bool(false),
	})
	awsiam.NewOpenIdConnectProvider(stack, jsii.String("Oidc"), &awsiam.OpenIdConnectProviderProps{
		Url:       jsii.String("https://token.actions.githubusercontent.com"),
		ClientIds: jsii.Strings("sts.amazonaws.com"),
	})
	app.Synth(nil)
}
