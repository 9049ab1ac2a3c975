#!/usr/bin/env bash
# usage: run.sh <version> <cases.jsonl> <answers.jsonl>
# Packagist is not among the registries here. The SDK must stand in .oracle/aws-sdk-php/<version>: its own archive (with
# aws-autoloader.php), or package folders as Composer's vendor/ has them (aws/aws-sdk-php, guzzlehttp/*, psr/*, mtdowling/jmespath.php).
set -euo pipefail
version=$1 cases=$(realpath "$2") answers=$(realpath -m "$3")
here=$(cd "$(dirname "$0")" && pwd)
sdk=$(realpath -m ".oracle/aws-sdk-php/$version")
[ -e "$sdk/aws-autoloader.php" ] || [ -d "$sdk/aws/aws-sdk-php" ] || {
  echo "aws-sdk-php $version is not in $sdk: see the head of $0" >&2
  exit 1
}
echo "$(php -r 'echo "PHP " . PHP_MAJOR_VERSION . "." . PHP_MINOR_VERSION;'), $([ -e "$sdk/aws-autoloader.php" ] && echo 'archive of the release' || echo 'package folders')" >"$answers.runtime"
nice -n 10 php "$here/run.php" "$sdk" "$cases" "$answers"
