#!/bin/sh
goofys --sts-endpoint https://sts.amazonaws.com --role-arn arn:aws:iam::111122223333:role/g acme /mnt/acme
