#!/usr/bin/env bash
# run.sh <version> <cases.jsonl> <answers.jsonl>: see scripts/oracle/README.md
# The version is the one of the root module; modules.json names the config module that requires exactly it.
set -euo pipefail
version=$1 cases=$2 answers=$3
here=$(dirname "$0")
config=$(node -p "JSON.parse(fs.readFileSync('$here/modules.json', 'utf8'))['$version'] ?? ''")
[ -n "$config" ] || { echo "modules.json does not know $version" >&2; exit 2; }
build=.oracle/aws-sdk-go-v2/$version
mkdir -p "$build"
cp "$here/main.go" "$build/"
printf 'module oracle\n\ngo 1.20\n\nrequire github.com/aws/aws-sdk-go-v2/config v%s\n' "$config" >"$build/go.mod"
(cd "$build" && nice -n 10 go mod tidy 2>tidy.log && grep -q "aws-sdk-go-v2 v$version$" go.mod && nice -n 10 go build -p 2 -o runner .)
nice -n 10 node --import tsx "$here/../each-case.ts" "$cases" "$answers" -- "$PWD/$build/runner"
