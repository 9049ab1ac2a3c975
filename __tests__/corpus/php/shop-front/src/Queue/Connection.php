<?php

declare(strict_types=1);

namespace Shop\Queue;

use Aws\Sqs\SqsClient;
use Aws\Sts\StsClient;

final class Connection
{
    /** Credentials come from sts.amazonaws.com by default. */
    public static function make(string $region): SqsClient
    {
        $sts = new StsClient(['region' => $region, 'version' => '2011-06-15']);
        $answer = $sts->assumeRole(['RoleArn' => getenv('ROLE_ARN'), 'RoleSessionName' => 'queue']);

        return new SqsClient([
            'region' => $region,
            'version' => 'latest',
            'credentials' => $sts->createCredentials($answer),
        ]);
    }
}
