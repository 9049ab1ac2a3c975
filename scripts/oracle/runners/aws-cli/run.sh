#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>     (PyPI has version 1 only; version 2: see run-v2.sh)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
case $1 in
  2.*) exec bash "$here/run-v2.sh" "$@" ;;
  *) ORACLE_CLIENT=aws-cli ORACLE_PACKAGE=awscli exec bash "$here/../boto3/run.sh" "$@" ;;
esac
