from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.appName("etl")
    .config("spark.hadoop.fs.s3a.assumed.role.arn", "arn:aws:iam::111122223333:role/data")
    .config("spark.hadoop.fs.s3a.assumed.role.sts.endpoint", "sts.amazonaws.com")
    .getOrCreate()
)
eu = SparkSession.builder.config("spark.hadoop.fs.s3a.assumed.role.sts.endpoint", "sts.eu-west-1.amazonaws.com")
