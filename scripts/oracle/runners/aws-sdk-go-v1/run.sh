#!/usr/bin/env bash
# run.sh <version> <cases.jsonl> <answers.jsonl>: see scripts/oracle/README.md
set -euo pipefail
version=$1 cases=$2 answers=$3
here=$(dirname "$0")
build=.oracle/aws-sdk-go-v1/$version
mkdir -p "$build"
cp "$here/main.go" "$build/"
printf 'module oracle\n\ngo 1.20\n\nrequire github.com/aws/aws-sdk-go v%s\n' "$version" >"$build/go.mod"
(cd "$build" && nice -n 10 go mod tidy 2>tidy.log && nice -n 10 go build -p 2 -o runner .)
nice -n 10 node --import tsx "$here/../each-case.ts" "$cases" "$answers" -- "$PWD/$build/runner"
