#!/bin/sh
export RESTIC_AWS_ASSUME_ROLE_ARN=arn:aws:iam::111122223333:role/backup
export RESTIC_AWS_ASSUME_ROLE_REGION=eu-west-1
restic backup /data
