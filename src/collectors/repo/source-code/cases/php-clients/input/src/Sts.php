<?php

use Aws\Sdk;
use Aws\Sts\StsClient;

const MODE = 'legacy';
define('ENDPOINT', 'https://sts.eu-west-1.amazonaws.com');
putenv('AWS_STS_REGIONAL_ENDPOINTS=regional');
$_ENV['AWS_REGION'] = 'us-east-1';

class Sts
{
    private const REGION = 'us-east-1';

    public function client(): StsClient
    {
        return new StsClient([
            'region' => self::REGION,
            'version' => 'latest',
            'endpoint' => ENDPOINT,
            'sts_regional_endpoints' => MODE,
        ]);
    }

    public function ofSdk()
    {
        $sdk = new Sdk(['region' => 'us-west-2', 'Sts' => ['endpoint' => 'https://sts.us-west-2.amazonaws.com']]);
        $args = array('use_fips_endpoint' => true);
        $other = new \Aws\Sts\StsClient($args);
        return $sdk->createSts() ?: $other;
    }
}
