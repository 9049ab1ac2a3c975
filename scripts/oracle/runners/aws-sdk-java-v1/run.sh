#!/usr/bin/env bash
# run.sh <version> <cases.jsonl> <answers.jsonl>: see scripts/oracle/README.md
# A class-data archive, made from one case, brings a process of its own a case down to a bearable start time.
set -euo pipefail
version=$1 cases=$2 answers=$3
here=$(dirname "$0")
build=$PWD/.oracle/aws-sdk-java-v1/$version
mkdir -p "$build"
if [ ! -d "$build/lib" ]; then
  nice -n 10 mvn -q -B -f "$here/pom.xml" "-Dsdk.version=$version" dependency:copy-dependencies \
    "-DoutputDirectory=$build/lib.part" -DincludeScope=runtime
  mv "$build/lib.part" "$build/lib"
fi
javac -nowarn -d "$build/classes" -cp "$build/lib/*" "$here/Case.java"
handlers=$build/classes/com/amazonaws/services/securitytoken
mkdir -p "$handlers"
echo 'Case$Recorder' >"$handlers/request.handler2s"
jar --create --file "$build/case.jar" -C "$build/classes" .
java=$(command -v java)
path=$build/case.jar:$(printf '%s:' "$build"/lib/*.jar)
flags=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable)
rm -f "$build/case.jsa"
echo '{"id":"warm","code":{"region":"eu-west-1"}}' |
  env -i "HOME=$build" "$java" "${flags[@]}" "-XX:ArchiveClassesAtExit=$build/case.jsa" -cp "$path" Case
nice -n 10 node --import tsx "$here/../each-case.ts" "$cases" "$answers" -- \
  "$java" "${flags[@]}" "-XX:SharedArchiveFile=$build/case.jsa" -cp "$path" Case
