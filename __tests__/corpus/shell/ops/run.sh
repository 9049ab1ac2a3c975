#!/usr/bin/env bash
set -euo pipefail
export AWS_DEFAULT_REGION=eu-west-1
VERSION="${AWSCLI_VERSION:-1.29.1}"
install_cli() {
  python3 -m pip install --user "awscli==${VERSION}"
}
retry 3 bash -c "aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com"
cat > /etc/profile.d/aws.sh <<EOF
export AWS_STS_REGIONAL_ENDPOINTS=legacy
EOF
cat <<EOF
Usage: run.sh   talks to https://sts.amazonaws.com
EOF
: <<'NOTE'
aws --endpoint-url https://sts.amazonaws.com sts get-caller-identity
NOTE
die() { echo "$1: see https://sts.amazonaws.com" >&2; exit 1; }
log "calling https://sts.amazonaws.com now"
