#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>
# 3.168.1 is Debian's package ruby-aws-sdk-core (apt-get install ruby-aws-sdk-core). RubyGems is not among the registries here, so
# for any other version the lib folders of its gems must stand in .oracle/aws-sdk-ruby/<version>/<gem>/lib (aws-sdk-core,
# aws-partitions, aws-sigv4, aws-eventstream): what `gem unpack` gives, or those folders of the release's source tree.
set -euo pipefail
version=$1 cases=$(realpath "$2") answers=$(realpath -m "$3")
here=$(cd "$(dirname "$0")" && pwd)
gems=$(realpath -m ".oracle/aws-sdk-ruby/$version")
paths=()
if [ -d "$gems/aws-sdk-core/lib" ]; then
  for lib in "$gems"/*/lib; do paths+=(-I "$lib"); done
fi
found=$(ruby -W0 "${paths[@]}" -e 'require "aws-sdk-core"; puts(Aws::CORE_GEM_VERSION) rescue puts(Aws::VERSION)')
[ "$found" = "$version" ] || {
  echo "aws-sdk-ruby $version is not there (found $found): see the head of $0" >&2
  exit 1
}
echo "Ruby $(ruby -e 'print RUBY_VERSION'), $([ ${#paths[@]} = 0 ] && echo 'Debian package' || echo 'source tree of the release')" >"$answers.runtime"
LANG=C.UTF-8 nice -n 10 ruby -W0 "${paths[@]}" "$here/run.rb" "$cases" "$answers"
