#!/bin/sh
exec spark-submit --master yarn \
  --conf spark.hadoop.fs.s3a.assumed.role.sts.endpoint=sts.amazonaws.com \
  --conf spark.hadoop.fs.s3a.assumed.role.sts.endpoint.region=us-east-1 \
  --conf spark.executor.memory=4g \
  etl.py
