import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const region = aws.config.requireRegion();
const vpc = new aws.ec2.Vpc("main", {
  cidrBlock: "10.3.0.0/16",
  enableDnsHostnames: true,
});

const subnetIds = config.requireObject<string[]>("subnets");

for (const service of ["ecr.api", "ecr.dkr", "sts"]) {
  new aws.ec2.VpcEndpoint(`vpce-${service}`, {
    vpcId: vpc.id,
    serviceName: `com.amazonaws.${region}.${service}`,
    vpcEndpointType: "Interface",
    subnetIds,
    privateDnsEnabled: true,
  });
}

const isolated = new aws.ec2.VpcEndpoint("isolated-sts", {
  vpcId: "vpc-0fedcba9876543210",
  serviceName: `com.amazonaws.${region}.sts`,
  vpcEndpointType: "Interface",
  subnetIds: ["subnet-0aaa", "subnet-0bbb"],
  privateDnsEnabled: false,
});

const east = new aws.Provider("east", {
  region: "us-east-1",
  stsRegion: "us-east-1",
  endpoints: [{ sts: "https://sts.amazonaws.com" }],
});

const west = new aws.Provider("west", {
  region: "us-west-2",
  skipMetadataApiCheck: true,
  endpoints: [
    {
      s3: "https://s3.us-west-2.amazonaws.com",
      sts: "https://sts.us-west-2.amazonaws.com",
    },
  ],
});

export const audience = "sts.amazonaws.com";
