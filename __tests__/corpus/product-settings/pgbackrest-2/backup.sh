#!/bin/sh
pgbackrest --stanza=main --repo1-s3-key-type=web-id --repo1-s3-sts-host=sts.amazonaws.com backup
pgbackrest --stanza=main --repo1-s3-sts-host=sts.eu-west-1.amazonaws.com info
