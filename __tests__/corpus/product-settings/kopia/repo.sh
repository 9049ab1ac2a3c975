#!/bin/sh
kopia repository create s3 --bucket acme --role-arn arn:aws:iam::111122223333:role/k --sts-endpoint https://sts.amazonaws.com
