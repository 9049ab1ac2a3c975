#!/usr/bin/env bash
# run.sh <version> <cases.jsonl> <answers.jsonl>: see scripts/oracle/README.md
# The version is the one of aws-config; modules.json names the aws-sdk-sts that this aws-config itself asks for.
set -euo pipefail
version=$1 cases=$2 answers=$3
here=$(dirname "$0")
sts=$(node -p "JSON.parse(fs.readFileSync('$here/modules.json', 'utf8'))['$version'] ?? ''")
[ -n "$sts" ] || { echo "modules.json does not know $version" >&2; exit 2; }
# aws-config 1.1 uses a part of aws-smithy-runtime that today's release of it has behind a feature.
compat=
case $version in 1.1.*) compat='aws-smithy-runtime = { version = "1", default-features = false, features = ["http-02x"] }' ;; esac
build=$PWD/.oracle/aws-sdk-rust/$version
mkdir -p "$build/src"
cp "$here/main.rs" "$build/src/"
cat >"$build/Cargo.toml" <<TOML
[package]
name = "oracle-runner"
version = "0.0.0"
edition = "2021"
[dependencies]
aws-config = { version = "=$version", default-features = false, features = ["rt-tokio", "behavior-version-latest"] }
aws-sdk-sts = { version = "=$sts", default-features = false, features = ["rt-tokio"] }
aws-credential-types = "1"
$compat
aws-smithy-runtime-api = { version = "1", features = ["client"] }
http = "1"
serde_json = "1"
tokio = { version = "1", features = ["rt", "macros", "time"] }
[profile.dev]
debug = 0
incremental = false
[workspace]
TOML
(cd "$build" && nice -n 10 cargo build -q -j "${ORACLE_JOBS:-2}")
nice -n 10 node --import tsx "$here/../each-case.ts" "$cases" "$answers" -- "$build/target/debug/oracle-runner"
