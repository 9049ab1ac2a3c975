<?php

return [
    'region' => env('AWS_DEFAULT_REGION', 'eu-west-3'),
    'version' => 'latest',
    'ua_append' => ['L5MOD/3.7.0'],
    'sts_regional_endpoints' => env('AWS_STS_REGIONAL_ENDPOINTS', 'regional'),
    'Sts' => [
        'endpoint' => env('AWS_STS_ENDPOINT', 'https://sts.amazonaws.com'),
    ],
];
