#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>     ORACLE_PYTHON chooses the interpreter
# Old releases need an old Python: their copies of other libraries import names that later ones lack.
set -euo pipefail
version=$1 cases=$(realpath "$2") answers=$(realpath -m "$3")
here=$(cd "$(dirname "$0")" && pwd)
client=${ORACLE_CLIENT:-boto3} package=${ORACLE_PACKAGE:-boto3}
target=$(realpath -m ".oracle/$client/$version")
case $package-$version in
  boto3-1.9.* | boto3-1.1?.* | awscli-1.1?.* | awscli-1.2[0-4].*) old=$(ls "$HOME"/.pyenv/versions/3.8.*/bin/python3.8 2>/dev/null || command -v python3.8 || true) ;;
  *) old= ;;
esac
python=${ORACLE_PYTHON:-${old:-python3}}
if [ ! -e "$target/.done" ]; then
  rm -rf "$target"
  "$python" -m venv "$target"
  "$target/bin/pip" install -q "$package==$version" || {
    # PyYAML's old source releases do not build with today's tools, and the CLI does not care here
    "$target/bin/pip" install -q --no-deps "$package==$version"
    sed -n 's/^Requires-Dist: //p' "$target"/lib/python*/site-packages/"$package"-"$version".dist-info/METADATA |
      sed 's/ *;.*//; s/^\(PyYAML\).*/\1/I; s/[()]//g' >"$target/needs.txt"
    "$target/bin/pip" install -q -r "$target/needs.txt"
  }
  touch "$target/.done"
fi
cd "$target"
"$target/bin/python" - >"$answers.runtime" <<'PYTHON'
import platform
try:
    import botocore
except ImportError:
    import awscli.botocore as botocore
print("CPython " + platform.python_version() + ", botocore " + botocore.__version__)
PYTHON
PYTHONWARNINGS=ignore nice -n 10 "$target/bin/python" "$here/run.py" "$client" "$cases" "$answers"
