<?php
class Media_Allow {
    const HOSTS = array( 'sts.amazonaws.com', 's3.amazonaws.com' );

    public function is_allowed( $host ) {
        if ( 'sts.amazonaws.com' === $host ) {
            return true;
        }
        error_log( sprintf( 'blocked %s, only sts.amazonaws.com is let through', $host ) );
        return in_array( $host, self::HOSTS, true );
    }
}
