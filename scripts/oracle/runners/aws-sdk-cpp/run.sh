#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>     modules.json names the pyarrow that holds a version of the SDK
# Static keys are given in the environment: pyarrow has no other way, and they have no part in the choice of the host.
set -euo pipefail
version=$1 cases=$(realpath "$2") answers=$(realpath -m "$3")
here=$(cd "$(dirname "$0")" && pwd)
build=$(realpath -m ".oracle/aws-sdk-cpp/$version")
pyarrow=$(node -p "JSON.parse(fs.readFileSync('$here/modules.json', 'utf8'))['$version'] ?? ''")
[ -n "$pyarrow" ] || { echo "modules.json does not know $version" >&2; exit 2; }
mkdir -p "$build"
if [ ! -e "$build/.done" ]; then
  python3 -m venv "$build/venv"
  "$build/venv/bin/pip" install -q "pyarrow==$pyarrow"
  touch "$build/.done"
fi
grep -qaF "$version" "$build"/venv/lib/python*/site-packages/pyarrow/libarrow.so.*
cc -shared -fPIC -o "$build/shim.so" "$here/shim.c"
echo "pyarrow $pyarrow, $("$build/venv/bin/python" -V)" >"$answers.runtime"
export LD_PRELOAD=  AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=secret
nice -n 10 node --import tsx "$here/../each-case.ts" "$cases" "$answers" --keep AWS_ACCESS_KEY_ID,AWS_SECRET_ACCESS_KEY -- \
  /usr/bin/env "LD_PRELOAD=$build/shim.so" "$build/venv/bin/python" "$here/case.py"
