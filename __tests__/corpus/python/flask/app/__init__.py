from flask import Flask
import boto3


def create_app():
    app = Flask(__name__)
    app.config["STS_ENDPOINT_URL"] = "https://sts.amazonaws.com"
    app.config.update(
        OIDC_CLIENT_ID="sts.amazonaws.com",
        AWS_STS_HOST="sts.amazonaws.com",
    )
    app.config.setdefault("STS_REGIONAL_URL", "https://sts.eu-west-1.amazonaws.com")
    app.config.from_prefixed_env()
    return app


def client(app):
    session = boto3.session.Session(region_name="aws-global")
    return session.client("sts")


def other():
    session = boto3.session.Session(region_name="aws-global")
    return session.client("iam")
