#!/bin/sh
spark-submit \
  --packages org.apache.hadoop:hadoop-aws:3.4.1 \
  --conf spark.hadoop.fs.s3a.assumed.role.arn=arn:aws:iam::111122223333:role/data \
  etl.py
