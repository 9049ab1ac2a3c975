#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>
set -euo pipefail
version=$1 cases=$(realpath "$2") answers=$(realpath -m "$3")
here=${ORACLE_HERE:-$(cd "$(dirname "$0")" && pwd)}
runners=$(dirname "$here")
client=${ORACLE_CLIENT:-aws-sdk-js-v2} package=${ORACLE_PACKAGE:-aws-sdk}
target=$(realpath -m ".oracle/$client/$version")
if [ ! -e "$target/.done" ]; then
  rm -rf "$target" && mkdir -p "$target" && echo '{"private":true}' > "$target/package.json"
  npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$target" "$package@$version"
  touch "$target/.done"
fi
# one copy a version, so that require() finds this SDK and no other
cp "$runners/aws-sdk-js-v2"/*.cjs "$target/"
[ "$client" = aws-sdk-js-v2 ] || cp "$here"/*.cjs "$target/"
cd "$target"
nice -n 10 node pool.cjs "$target/case.cjs" "$cases" "$answers"
