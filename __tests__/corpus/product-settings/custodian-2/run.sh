#!/bin/sh
export C7N_USE_STS_REGIONAL=yes
custodian run -s out policy.yml
