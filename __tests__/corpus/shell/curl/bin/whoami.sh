#!/bin/sh
STS_HOST="${STS_HOST:-sts.amazonaws.com}"
curl -sS "https://$STS_HOST/?Action=GetCallerIdentity"
if nc -z sts.amazonaws.com 443; then echo reachable; fi
curl -sS https://sts.eu-central-1.amazonaws.com/
