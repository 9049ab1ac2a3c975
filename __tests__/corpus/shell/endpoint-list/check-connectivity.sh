#!/usr/bin/env bash
ENDPOINTS=(
  https://sts.amazonaws.com
  https://sts.eu-west-1.amazonaws.com
)
ALLOWED="sts.amazonaws.com s3.amazonaws.com"
for url in "${ENDPOINTS[@]}"; do curl -sI "$url"; done
wget -qO- "https://sts.amazonaws.com/?Action=GetCallerIdentity"
grep -q 'sts.amazonaws.com' access.log && echo found
