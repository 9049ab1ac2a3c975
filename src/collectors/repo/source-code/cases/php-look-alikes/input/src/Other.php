<p>new StsClient(['region' => 'us-east-1'])</p>
<?php
// putenv('AWS_STS_REGIONAL_ENDPOINTS=legacy');
/** @see new StsClient(['region' => 'us-east-1']) */
# $_ENV['AWS_REGION'] = 'x';
$text = 'new StsClient(["sts_regional_endpoints" => "legacy"])';
echo getenv('AWS_REGION'), $_ENV['AWS_REGION'] ?? 'us-east-1';
$s3 = new \Aws\S3\S3Client(['region' => 'us-east-1']);
$fake = new FakeStsClientFactory(['region' => 'us-east-1']);
