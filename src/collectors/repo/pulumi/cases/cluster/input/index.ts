import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import * as k8s from "@pulumi/kubernetes";

const vpc = new awsx.ec2.Vpc("vpc", { numberOfAvailabilityZones: 2 });

const service = new awsx.ecs.FargateService("svc", {
  cluster: new aws.ecs.Cluster("c").arn,
  taskDefinitionArgs: {
    container: {
      name: "web",
      image: "acme/web:1",
      environment: [
        { name: "AWS_STS_REGIONAL_ENDPOINTS", value: "regional" },
        { name: "JWT_AUD", value: "sts.amazonaws.com" },
      ],
    },
  },
});

const sa = new k8s.core.v1.ServiceAccount("sa", {
  metadata: {
    annotations: {
      "eks.amazonaws.com/role-arn": "arn:aws:iam::111122223333:role/sa",
      "eks.amazonaws.com/sts-regional-endpoints": "false",
    },
  },
});

const ok = new k8s.core.v1.ServiceAccount("ok", {
  metadata: {
    annotations: {
      "eks.amazonaws.com/role-arn": "arn:aws:iam::111122223333:role/ok",
      "eks.amazonaws.com/sts-regional-endpoints": "true",
      "eks.amazonaws.com/audience": "sts.amazonaws.com",
    },
  },
});

const dep = new k8s.apps.v1.Deployment("dep", {
  spec: {
    selector: { matchLabels: { app: "a" } },
    template: {
      metadata: { labels: { app: "a" } },
      spec: {
        containers: [
          {
            name: "a",
            image: "acme/a:1",
            env: [{ name: "AWS_STS_REGIONAL_ENDPOINTS", value: "legacy" }],
          },
        ],
        volumes: [
          {
            name: "t",
            projected: { sources: [{ serviceAccountToken: { audience: "sts.amazonaws.com", path: "token" } }] },
          },
        ],
      },
    },
  },
});

const chart = new k8s.helm.v3.Release("autoscaler", {
  chart: "cluster-autoscaler",
  values: {
    extraEnv: { AWS_STS_REGIONAL_ENDPOINTS: "regional" },
    rbac: { serviceAccount: { annotations: { "eks.amazonaws.com/audience": "sts.amazonaws.com" } } },
  },
});
