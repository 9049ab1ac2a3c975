#!/bin/sh
if [ "$1" = old ]; then
  conda install -y -c conda-forge awscli=1.27.0
else
  conda install -y -c conda-forge awscli=2.13.0
fi
