#!/bin/bash -e
docker run --rm python:3.8 sh -c "pip install awscli && aws s3 ls"
docker run --rm python:3.12 sh -c "pip install -q awscli && aws s3 ls"
docker run --rm -e AWS_STS_REGIONAL_ENDPOINTS=regional -e AWS_DEFAULT_REGION=eu-west-1 python:3.8 \
  sh -c "pip install awscli==1.18.1 && aws s3 ls"
docker run --env AWS_STS_REGIONAL_ENDPOINTS=legacy --rm app:latest
docker run --env=AWS_ENDPOINT_URL_STS=https://sts.amazonaws.com app:latest
docker exec jupyter bash -c "pip install --upgrade boto3==1.17.5"
docker build --build-arg AWSCLI_VERSION=1.18.1 -t tools .
docker run --rm amazon/aws-cli sts get-caller-identity
docker run --rm -e AWS_STS_REGIONAL_ENDPOINTS amazon/aws-cli:2.13.0 s3 ls
