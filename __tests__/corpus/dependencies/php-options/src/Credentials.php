<?php

namespace Corp\Backup;

use Aws\Sts\StsClient;

final class Credentials
{
    public static function client(string $region): StsClient
    {
        return new StsClient([
            'region' => $region,
            'version' => '2011-06-15',
            'sts_regional_endpoints' => 'regional',
        ]);
    }
}
