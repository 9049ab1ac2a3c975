conf.set("spark.hadoop.fs.s3a.assumed.role.sts.endpoint", "sts.eu-west-1.amazonaws.com")
