package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2/awsecs"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/aws-cdk-go/awscdklambdagoalpha/v2"
	"github.com/aws/jsii-runtime-go"
)

func stack(scope constructs.Construct) {
	env := map[string]*string{
		"AWS_STS_REGIONAL_ENDPOINTS": jsii.String("regional"),
	}
	env["AWS_REGION"] = jsii.String("eu-west-1")
	awscdklambdagoalpha.NewGoFunction(scope, jsii.String("Built"), &awscdklambdagoalpha.GoFunctionProps{
		Entry:       jsii.String("go/fn"),
		Environment: &env,
	})
	fn := awslambda.NewDockerImageFunction(scope, jsii.String("Image"), &awslambda.DockerImageFunctionProps{
		Code: awslambda.DockerImageCode_FromImageAsset(jsii.String("go/fn"), nil),
	})
	fn.AddEnvironment(jsii.String("AWS_STS_REGIONAL_ENDPOINTS"), jsii.String("legacy"), nil)
	task.AddContainer(jsii.String("app"), &awsecs.ContainerDefinitionOptions{
		Environment: &map[string]*string{"AWS_STS_REGIONAL_ENDPOINTS": jsii.String("regional")},
	})
	awscloudfront.NewFunction(scope, jsii.String("Edge"), &awscloudfront.FunctionProps{})
}
