import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const role = new aws.iam.Role("fn", {
  assumeRolePolicy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
  }),
});

const shared = {
  AWS_STS_REGIONAL_ENDPOINTS: "regional",
  LOG_LEVEL: "info",
};

const poll = new aws.lambda.Function("poll", {
  runtime: aws.lambda.Runtime.NodeJS18dX,
  handler: "index.handler",
  role: role.arn,
  code: new pulumi.asset.FileArchive("./functions/poll"),
  environment: {
    variables: { ...shared, QUEUE: "jobs" },
  },
});

const bridge = new aws.lambda.Function("bridge", {
  runtime: "python3.9",
  handler: "index.handler",
  role: role.arn,
  code: new pulumi.asset.FileArchive("./functions/bridge"),
  environment: {
    variables: {
      "AWS_STS_REGIONAL_ENDPOINTS": "legacy",
      EXPECTED_AUDIENCE: "sts.amazonaws.com",
    },
  },
});

const task = new aws.ecs.TaskDefinition("task", {
  family: "task",
  containerDefinitions: JSON.stringify([
    {
      name: "app",
      image: "acme/app:1",
      environment: [
        { name: "AWS_DEFAULT_REGION", value: "eu-west-1" },
        { name: "AWS_STS_REGIONAL_ENDPOINTS", value: "legacy" },
      ],
    },
  ]),
});

const build = new aws.codebuild.Project("build", {
  serviceRole: role.arn,
  artifacts: { type: "NO_ARTIFACTS" },
  source: { type: "NO_SOURCE", buildspec: "version: 0.2" },
  environment: {
    computeType: "BUILD_GENERAL1_SMALL",
    image: "aws/codebuild/standard:7.0",
    type: "LINUX_CONTAINER",
    environmentVariables: [
      { name: "AWS_ENDPOINT_URL_STS", value: "https://sts.amazonaws.com" },
    ],
  },
});

const box = new aws.ec2.Instance("box", {
  ami: "ami-0abc1234567890def",
  instanceType: "t3.small",
  userData: `#!/bin/bash
export AWS_STS_REGIONAL_ENDPOINTS=legacy
aws sts get-caller-identity
`,
});

const param = new aws.ssm.Parameter("sts", {
  name: "/app/AWS_STS_REGIONAL_ENDPOINTS",
  type: "String",
  value: "regional",
});
