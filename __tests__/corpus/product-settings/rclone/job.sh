#!/bin/sh
export RCLONE_S3_STS_ENDPOINT=https://sts.amazonaws.com
rclone sync /data acme:backup
rclone sync /data acme:backup --s3-sts-endpoint https://sts.eu-west-1.amazonaws.com
