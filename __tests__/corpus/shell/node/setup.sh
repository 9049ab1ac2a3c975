#!/bin/sh
npm install -g aws-sdk@2.1300.0
node whoami.js
