<?php
putenv('AWS_STS_REGIONAL_ENDPOINTS=legacy');
$_ENV['AWS_REGION'] = 'eu-west-1';
define('OIDC_AUDIENCE', 'sts.amazonaws.com');
