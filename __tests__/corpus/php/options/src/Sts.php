<?php

use Aws\Sts\StsClient;

// default: https://sts.amazonaws.com
$legacy = new StsClient([
    'version' => '2011-06-15',
    'region' => 'eu-west-1',
    'sts_regional_endpoints' => 'legacy',
]);
$regional = new StsClient([
    'version' => 'latest',
    'region' => 'eu-west-1',
    'sts_regional_endpoints' => 'regional',
]);
$fixed = new StsClient(['version' => 'latest', 'region' => 'us-east-1', 'endpoint' => 'https://sts.amazonaws.com']);
