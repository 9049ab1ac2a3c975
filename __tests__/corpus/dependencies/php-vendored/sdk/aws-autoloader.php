<?php

$mapping = array(
    'Aws\\Sts\\StsClient' => __DIR__ . '/Aws/Sts/StsClient.php',
    'Aws\\Sdk' => __DIR__ . '/Aws/Sdk.php',
);
