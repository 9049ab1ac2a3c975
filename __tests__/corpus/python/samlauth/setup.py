from setuptools import setup

setup(
    name="samlauth",
    version="1.2.0",
    description="Sign in at sts.amazonaws.com",
    install_requires=["click>=8", "boto3==1.29.7"],
)
