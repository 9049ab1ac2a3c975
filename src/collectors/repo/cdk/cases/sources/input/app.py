import aws_cdk as cdk
from aws_cdk import aws_lambda as lambda_
from aws_cdk.aws_lambda_python_alpha import PythonFunction, PythonLayerVersion


class Bundled(cdk.Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id, env=cdk.Environment(region="us-west-2"))
        PythonFunction(
            self,
            "Ingest",
            entry="./ingest",
            runtime=lambda_.Runtime.PYTHON_3_11,
            index="app.py",
        )
        shared = PythonLayerVersion(self, "Shared", entry="./shared")
        PythonFunction(
            self,
            "Publish",
            entry="./publish",
            runtime=lambda_.Runtime.PYTHON_3_11,
            layers=[shared],
            environment={"AWS_STS_REGIONAL_ENDPOINTS": "regional"},
        )
        lambda_.Function(
            self,
            "Archive",
            runtime=lambda_.Runtime.PYTHON_3_11,
            handler="app.handler",
            code=lambda_.Code.from_asset(
                "archive",
                bundling=cdk.BundlingOptions(
                    image=lambda_.Runtime.PYTHON_3_11.bundling_image,
                    command=["bash", "-c", "pip install -r requirements.txt -t /asset-output && cp -au . /asset-output"],
                ),
            ),
        )


app = cdk.App()
Bundled(app, "Bundled")
app.synth()
