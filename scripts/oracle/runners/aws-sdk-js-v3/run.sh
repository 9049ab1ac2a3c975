#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export ORACLE_CLIENT=aws-sdk-js-v3 ORACLE_PACKAGE=@aws-sdk/client-sts ORACLE_HERE=$here
exec bash "$here/../aws-sdk-js-v2/run.sh" "$@"
