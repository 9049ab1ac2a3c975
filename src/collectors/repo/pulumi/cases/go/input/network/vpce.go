package network

import (
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/ec2"
	corev1 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/core/v1"
	metav1 "github.com/pulumi/pulumi-kubernetes/sdk/v4/go/kubernetes/meta/v1"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func endpoints(ctx *pulumi.Context, vpc *ec2.Vpc, subnets pulumi.StringArray) error {
	_, err := ec2.NewVpcEndpoint(ctx, "sts", &ec2.VpcEndpointArgs{
		VpcId:             vpc.ID(),
		ServiceName:       pulumi.String("com.amazonaws.us-west-2.sts"),
		VpcEndpointType:   pulumi.String("Interface"),
		PrivateDnsEnabled: pulumi.Bool(true),
		SubnetIds:         subnets,
	})
	if err != nil {
		return err
	}
	_, err = ec2.NewVpcEndpoint(ctx, "sqs", &ec2.VpcEndpointArgs{
		VpcId:             vpc.ID(),
		ServiceName:       pulumi.String("com.amazonaws.us-west-2.sqs"),
		VpcEndpointType:   pulumi.String("Interface"),
		PrivateDnsEnabled: pulumi.Bool(false),
	})
	if err != nil {
		return err
	}
	_, err = corev1.NewServiceAccount(ctx, "sa", &corev1.ServiceAccountArgs{
		Metadata: &metav1.ObjectMetaArgs{
			Annotations: pulumi.StringMap{
				"eks.amazonaws.com/role-arn":               pulumi.String("arn:aws:iam::111122223333:role/sa"),
				"eks.amazonaws.com/sts-regional-endpoints": pulumi.String("true"),
				"eks.amazonaws.com/audience":               pulumi.String("sts.amazonaws.com"),
			},
		},
	})
	return err
}

func container() *corev1.ContainerArgs {
	return &corev1.ContainerArgs{
		Name:  pulumi.String("agent"),
		Image: pulumi.String("acme/agent:1"),
		Env: corev1.EnvVarArray{
			&corev1.EnvVarArgs{Name: pulumi.String("AWS_STS_REGIONAL_ENDPOINTS"), Value: pulumi.String("legacy")},
			&corev1.EnvVarArgs{
				Name:  pulumi.String("OIDC_AUDIENCE"),
				Value: pulumi.String("sts.amazonaws.com"),
			},
		},
	}
}
