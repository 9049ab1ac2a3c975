#!/bin/sh
pip3 download awscli==1.19.0 -d wheels
