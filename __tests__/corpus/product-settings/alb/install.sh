#!/bin/sh
helm upgrade --install alb eks/aws-load-balancer-controller -n kube-system \
  --set clusterName=acme \
  --set awsApiEndpoints="sts=https://sts.amazonaws.com"
