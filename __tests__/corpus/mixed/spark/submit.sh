#!/usr/bin/env bash
spark-submit \
  --conf spark.hadoop.fs.s3a.assumed.role.sts.endpoint=sts.eu-west-1.amazonaws.com \
  --conf spark.hadoop.fs.s3a.assumed.role.sts.endpoint.region=eu-west-1 \
  --conf spark.executorEnv.AWS_STS_REGIONAL_ENDPOINTS=legacy \
  job.py
