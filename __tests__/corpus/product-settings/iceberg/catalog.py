conf = {
    "spark.sql.catalog.glue.client.assume-role.region": "aws-global",
    "spark.sql.catalog.glue.client.assume-role.arn": "arn:aws:iam::111122223333:role/i",
}
