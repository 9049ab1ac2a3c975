<?php

namespace App\Support;

use Aws\Sts\StsClient;
use GuzzleHttp\Client;

class Sts
{
    private const HOST = 'sts.amazonaws.com';
    private const AUDIENCE = 'sts.amazonaws.com';
    public const NAMESPACE_URI = 'https://sts.amazonaws.com/doc/2011-06-15/';

    public function legacy(): StsClient
    {
        return new StsClient([
            'region' => 'eu-west-3',
            'version' => '2011-06-15',
            'sts_regional_endpoints' => 'legacy',
        ]);
    }

    public function direct(): StsClient
    {
        return new StsClient(array_merge($this->defaults(), [
            'endpoint' => 'https://sts.eu-west-3.amazonaws.com',
        ]));
    }

    public function raw(array $signed): string
    {
        $http = new Client();
        return (string) $http->post('https://' . self::HOST . '/', ['form_params' => $signed])->getBody();
    }

    public function boot(): void
    {
        putenv('AWS_STS_REGIONAL_ENDPOINTS=regional');
        $_ENV['AWS_STS_REGIONAL_ENDPOINTS'] = 'legacy';
    }

    private function defaults(): array
    {
        return ['region' => 'eu-west-3', 'version' => 'latest'];
    }
}
