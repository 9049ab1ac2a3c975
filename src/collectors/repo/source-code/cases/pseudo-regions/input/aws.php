<?php

return [
    'sts_regional_endpoints' => env('AWS_STS_REGIONAL_ENDPOINTS', 'regional'),
];
