#!/usr/bin/env bash
set -e
AWSCLI_VERSION=1.16.300
export AWS_DEFAULT_REGION=us-east-2
pipx install "awscli==${AWSCLI_VERSION}"
aws sts get-caller-identity
