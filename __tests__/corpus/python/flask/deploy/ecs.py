import boto3

client = boto3.client("ecs", region_name="eu-west-1")


def register():
    client.register_task_definition(
        family="app",
        containerDefinitions=[
            {
                "name": "app",
                "image": "app:1",
                "environment": [
                    {"name": "AWS_REGION", "value": "eu-west-1"},
                    {
                        "name": "AWS_STS_REGIONAL_ENDPOINTS",
                        "value": "legacy",
                    },
                ],
            }
        ],
    )


def update_lambda(name):
    boto3.client("lambda").update_function_configuration(
        FunctionName=name,
        Environment={"Variables": {"AWS_STS_REGIONAL_ENDPOINTS": "regional"}},
    )
