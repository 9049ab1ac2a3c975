import * as aws from "@pulumi/aws";

export const github = new aws.iam.OpenIdConnectProvider("github", {
  url: "https://token.actions.githubusercontent.com",
  clientIdLists: ["sts.amazonaws.com"],
  thumbprintLists: ["0000000000000000000000000000000000000000"],
});

export const trust = aws.iam.getPolicyDocumentOutput({
  statements: [
    {
      actions: ["sts:AssumeRoleWithWebIdentity"],
      principals: [{ type: "Federated", identifiers: [github.arn] }],
      conditions: [
        {
          test: "StringEquals",
          variable: "token.actions.githubusercontent.com:aud",
          values: ["sts.amazonaws.com"],
        },
      ],
    },
  ],
});

// callers of https://sts.amazonaws.com are reported by this rule
new aws.cloudwatch.EventRule("assume", {
  eventPattern: JSON.stringify({
    source: ["aws.sts"],
    detail: { eventSource: ["sts.amazonaws.com"], eventName: ["AssumeRole"] },
  }),
});

new aws.iam.Role("svc", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "sts.amazonaws.com" }),
});
