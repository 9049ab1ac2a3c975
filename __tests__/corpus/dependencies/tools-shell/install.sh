#!/bin/bash
set -e
pip3 install --user "awscli==1.19.112"
curl "https://awscli.amazonaws.com/awscli-exe-linux-aarch64.zip" -o awscliv2.zip
