#!/bin/sh
: "${AWS_STS_REGIONAL_ENDPOINTS:=regional}"
export AWS_STS_REGIONAL_ENDPOINTS
exec "$@"
