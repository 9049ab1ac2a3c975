<?php
function sts(string $region, array $config) {
    putenv("AWS_REGION=$region");
    putenv('AWS_ENDPOINT_URL_STS=' . $config['url']);
    return new \Aws\Sts\StsClient(['region' => $region, 'endpoint' => "https://sts.{$region}.amazonaws.com"]);
}
