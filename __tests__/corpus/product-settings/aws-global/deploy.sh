#!/bin/sh
x --region aws-global
