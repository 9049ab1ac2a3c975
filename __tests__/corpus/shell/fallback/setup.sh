#!/bin/bash
export AWS_DEFAULT_REGION=eu-west-1
which aws || pip3 install --break-system-packages awscli==1.32.5
aws s3 ls
