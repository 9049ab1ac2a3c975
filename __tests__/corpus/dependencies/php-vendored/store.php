<?php
require __DIR__ . '/sdk/aws-autoloader.php';

$s3 = new Aws\S3\S3Client(['region' => 'eu-west-1', 'version' => 'latest']);
