#!/bin/sh
gem install aws-sdk-core -v 3.80.0
composer require aws/aws-sdk-php:3.200.0
