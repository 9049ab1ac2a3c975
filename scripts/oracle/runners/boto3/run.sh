#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>     ORACLE_PYTHON chooses the interpreter
set -euo pipefail
version=$1 cases=$(realpath "$2") answers=$(realpath -m "$3")
here=$(cd "$(dirname "$0")" && pwd)
client=${ORACLE_CLIENT:-boto3} package=${ORACLE_PACKAGE:-boto3}
target=$(realpath -m ".oracle/$client/$version")
python=${ORACLE_PYTHON:-python3}
if [ ! -e "$target/.done" ]; then
  rm -rf "$target"
  "$python" -m venv "$target"
  # PyYAML's old source releases do not build with today's tools, and the CLI does not care here
  "$target/bin/pip" install -q "$package==$version" ${ORACLE_EXTRA:-} || {
    "$target/bin/pip" install -q --no-deps "$package==$version"
    "$target/bin/pip" install -q $("$target/bin/pip" show "$package" | sed -n 's/^Requires: //p' | tr -d , | sed 's/\<botocore\>//') \
      "botocore==$ORACLE_BOTOCORE"
  }
  touch "$target/.done"
fi
cd "$target"
PYTHONWARNINGS=ignore nice -n 10 "$target/bin/python" "$here/run.py" "$client" "$cases" "$answers"
