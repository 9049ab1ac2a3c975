#!/bin/sh
pip install "awscli==1.19.0
if ((
