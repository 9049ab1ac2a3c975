from setuptools import setup

setup(
    name="dbt-ingest",
    packages=["ingest"],
    install_requires=[
        "botocore==1.29.76",
        "aws-requests-auth==0.4.3",
        "requests-aws4auth",
    ],
)
