#!/bin/sh
python3 -m pip install 'awscli==1.29.0'
npm install -g aws-sdk@2.1500.0
pip install awscli-local
