#!/usr/bin/env bash
# usage: run-v2.sh <version> <cases.jsonl> <answers.jsonl>
# PyPI has no AWS CLI version 2. 2.9.19 is Debian's package awscli, unpacked and not installed. For another version the folder
# `awscli` of its release (and pyproject.toml, which names what it needs) must stand in .oracle/aws-cli/<version>/source.
set -euo pipefail
version=$1 cases=$(realpath "$2") answers=$(realpath -m "$3")
here=$(cd "$(dirname "$0")" && pwd)
target=$(realpath -m ".oracle/aws-cli/$version")
mkdir -p "$target"
if [ "$version" = 2.9.19 ] && [ ! -d "$target/source" ]; then
  (cd "$target" && apt-get download -q awscli && dpkg -x awscli_2.9.19-*.deb package && ln -s package/usr/lib/python3/dist-packages source)
fi
[ -d "$target/source/awscli" ] || {
  echo "aws-cli $version is not in $target/source: see the head of $0" >&2
  exit 1
}
if [ ! -e "$target/.done" ]; then
  python3 -m venv "$target/venv"
  if [ -e "$target/source/pyproject.toml" ]; then
    python3 -c 'import sys, tomllib; print("\n".join(tomllib.load(open(sys.argv[1], "rb"))["project"]["dependencies"]))' \
      "$target/source/pyproject.toml" | sed 's/^cryptography.*/cryptography/; s/^ruamel.yaml.clib.*//; s/^ruamel.yaml[^.c].*/ruamel.yaml/' >"$target/needs.txt"
  else
    printf '%s\n' colorama 'docutils<0.20' cryptography ruamel.yaml 'prompt-toolkit<3.0.39' distro awscrt==0.16.16 python-dateutil jmespath \
      'urllib3<1.27' >"$target/needs.txt"
  fi
  "$target/venv/bin/pip" install -q -r "$target/needs.txt"
  touch "$target/.done"
fi
echo "$("$target/venv/bin/python" -V | sed 's/^/C/'), $([ "$version" = 2.9.19 ] && echo 'Debian package' || echo 'source tree of the release')" >"$answers.runtime"
cd "$target"
PYTHONPATH="$target/source" PYTHONWARNINGS=ignore nice -n 10 "$target/venv/bin/python" "$here/../boto3/run.py" aws-cli "$cases" "$answers"
