package main

import (
	"github.com/pulumi/pulumi-aws/sdk/v6/go/aws/iam"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := iam.NewOpenIdConnectProvider(ctx, "gh", &iam.OpenIdConnectProviderArgs{
			Url:           pulumi.String("https://token.actions.githubusercontent.com"),
			ClientIdLists: pulumi.StringArray{pulumi.String("sts.amazonaws.com")},
		})
		return err
	})
}
