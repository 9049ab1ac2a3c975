<?php
define( 'DB_NAME', 'wordpress' );
putenv( 'AWS_STS_REGIONAL_ENDPOINTS=legacy' );
define( 'AS3CF_SETTINGS', serialize( array(
    'provider' => 'aws',
    'region' => 'eu-west-1',
) ) );
define( 'MEDIA_STS_ENDPOINT', 'https://sts.amazonaws.com' );
