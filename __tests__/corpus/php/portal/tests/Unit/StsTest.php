<?php

namespace Tests\Unit;

use App\Support\Sts;
use PHPUnit\Framework\TestCase;

class StsTest extends TestCase
{
    protected function setUp(): void
    {
        putenv('AWS_STS_REGIONAL_ENDPOINTS=legacy');
    }

    public function testHost(): void
    {
        $this->assertSame('sts.amazonaws.com', (new Sts())->legacy()->getEndpoint()->getHost());
    }
}
