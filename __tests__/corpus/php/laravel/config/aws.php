<?php

return [
    'region' => env('AWS_REGION', 'eu-west-1'),
    'version' => 'latest',
    'sts' => [
        'endpoint' => env('STS_ENDPOINT', 'https://sts.amazonaws.com'),
    ],
    'sts_regional_endpoints' => 'regional',
];
