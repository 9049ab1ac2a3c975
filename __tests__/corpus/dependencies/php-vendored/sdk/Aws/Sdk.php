<?php
namespace Aws;

/**
 * Builds AWS clients based on configuration settings.
 */
class Sdk
{
    const VERSION = '3.209.31';

    /** @var array Arguments for creating clients */
    private $args;
}
