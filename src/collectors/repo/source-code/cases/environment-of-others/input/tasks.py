import boto3
from kubernetes.client import models as k8s

ecs = boto3.client("ecs")
ecs.run_task(
    overrides={"containerOverrides": [{"environment": [{"name": "AWS_STS_REGIONAL_ENDPOINTS", "value": "legacy"}]}]},
)
pod = k8s.V1EnvVar(name="AWS_STS_REGIONAL_ENDPOINTS", value="regional")
builder.config("spark.executorEnv.AWS_STS_REGIONAL_ENDPOINTS", "regional")
mode = config("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
other = env("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
