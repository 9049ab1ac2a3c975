from pyspark import SparkConf
from pyspark.sql import SparkSession


def session(app: str, region: str = "eu-central-1") -> SparkSession:
    conf = (
        SparkConf()
        .set("spark.hadoop.fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.auth.AssumedRoleCredentialProvider")
        .set("spark.hadoop.fs.s3a.assumed.role.arn", "arn:aws:iam::111122223333:role/etl")
        .set("spark.hadoop.fs.s3a.assumed.role.sts.endpoint", "sts.eu-central-1.amazonaws.com")
        .set("spark.hadoop.fs.s3a.assumed.role.sts.endpoint.region", region)
    )
    return SparkSession.builder.appName(app).config(conf=conf).getOrCreate()


def old_session(app):
    return (
        SparkSession.builder.appName(app)
        .config("spark.executorEnv.AWS_STS_REGIONAL_ENDPOINTS", "regional")
        .config("fs.s3a.assumed.role.sts.endpoint", "sts.amazonaws.com")
        .getOrCreate()
    )
