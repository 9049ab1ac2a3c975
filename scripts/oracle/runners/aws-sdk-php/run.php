<?php
/*
 * Runs the SDK for PHP over the cases: one forked process a case, the host taken where the request would be sent.
 * usage: php run.php <folder of the SDK> <cases.jsonl> <answers.jsonl>
 * The folder holds aws-autoloader.php (the SDK's own archive), or the packages as vendor/package folders.
 */

namespace {
    error_reporting(0);
    $out = null;

    /** Ends the process with its answer. */
    function finish(array $answer): void
    {
        global $out, $id;
        fwrite($out, json_encode(['id' => $id] + $answer, JSON_UNESCAPED_SLASHES) . "\n");
        fflush($out);
        posix_kill(getmypid(), SIGKILL);
    }

    /** Stands where the SDK looks for the sender of requests. */
    class Recorder
    {
        public function __invoke($request, array $options = [])
        {
            global $byProvider;
            $uri = $request->getUri();
            parse_str((string) $request->getBody(), $fields);
            if ($byProvider && strncmp($fields['Action'] ?? '', 'AssumeRole', 10) !== 0) {
                finish(['error' => 'the provider made no request']);
            }
            $host = $uri->getHost() . ($uri->getPort() === null ? '' : ':' . $uri->getPort());
            // curl refuses white space in a URL
            finish($host === '' || preg_match('/\s/', $host) ? ['error' => 'a request without a possible host'] : ['host' => $host]);
        }
    }
}

namespace Aws\Handler\GuzzleV6 {
    class GuzzleHandler extends \Recorder
    {
    }
}

namespace Aws\Handler\Guzzle {
    class GuzzleHandler extends \Recorder
    {
    }
}

namespace {
    const TOKEN = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token';
    const OPTIONS = [
        'region' => 'region', 'endpoint' => 'endpoint', 'stsRegionalEndpoints' => 'sts_regional_endpoints',
        'useFips' => 'use_fips_endpoint', 'useDualstack' => 'use_dual_stack_endpoint',
    ];

    /** Loads the SDK out of its own archive or out of package folders. */
    function load(string $folder): void
    {
        if (is_file("$folder/aws-autoloader.php")) {
            require "$folder/aws-autoloader.php";
            return;
        }
        $places = [
            'Aws\\' => 'aws/aws-sdk-php/src', 'GuzzleHttp\\Psr7\\' => 'guzzlehttp/psr7/src',
            'GuzzleHttp\\Promise\\' => 'guzzlehttp/promises/src', 'GuzzleHttp\\' => 'guzzlehttp/guzzle/src',
            'Psr\\Http\\Message\\' => 'psr/http-message/src', 'Psr\\Http\\Client\\' => 'psr/http-client/src',
            'JmesPath\\' => 'mtdowling/jmespath.php/src',
        ];
        spl_autoload_register(function (string $class) use ($folder, $places): void {
            foreach ($places as $prefix => $place) {
                $file = "$folder/$place/" . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
                if (strncmp($class, $prefix, strlen($prefix)) === 0 && is_file($file)) {
                    require $file;
                    return;
                }
            }
            if (is_file("$folder/psr/http-factory/src/" . basename(str_replace('\\', '/', $class)) . '.php')) {
                require "$folder/psr/http-factory/src/" . basename(str_replace('\\', '/', $class)) . '.php';
            }
        });
        foreach (['aws/aws-sdk-php/src/functions', 'guzzlehttp/guzzle/src/functions_include', 'guzzlehttp/psr7/src/functions_include',
            'guzzlehttp/promises/src/functions_include', 'mtdowling/jmespath.php/src/JmesPath'] as $file) {
            if (is_file("$folder/$file.php")) {
                require "$folder/$file.php";
            }
        }
    }

    function run(array $code, string $via): void
    {
        if (isset($code['profile']) || isset($code['useGlobalEndpoint'])) {
            finish(['skip' => 'no such option, or one that names credentials only']);
        }
        $arguments = Aws\Sts\StsClient::getArguments();
        $options = ['version' => 'latest'];
        foreach ($code as $name => $value) {
            if (!isset($arguments[OPTIONS[$name]])) {
                finish(['skip' => 'no such option']);
            }
            $options[OPTIONS[$name]] = $value;
        }
        if ($via === 'client') {
            $options['credentials'] = ['key' => 'AKIAIOSFODNN7EXAMPLE', 'secret' => 'secret'];
        }
        (new Aws\Sts\StsClient($options))->getCallerIdentity();
        finish(['error' => 'nothing was sent']);
    }

    function child(array $case, string $home): void
    {
        global $id, $byProvider;
        $id = $case['id'];
        $via = $case['via'] ?? 'client';
        $byProvider = $via !== 'client';
        file_put_contents("$home/token", 'token');
        foreach (array_keys(getenv()) as $name) {
            putenv($name);
        }
        $env = ['PATH' => '/usr/bin:/bin', 'HOME' => $home, 'AWS_EC2_METADATA_DISABLED' => 'true'];
        foreach ($env + ($case['env'] ?? []) as $name => $value) {
            putenv("$name=" . str_replace(TOKEN, "$home/token", $value));
        }
        $_ENV = $_SERVER = [];
        if (isset($case['config'])) {
            mkdir("$home/.aws");
            file_put_contents("$home/.aws/config", str_replace(TOKEN, "$home/token", $case['config']));
        }
        pcntl_alarm(20);
        try {
            run($case['code'] ?? [], $via);
        } catch (\Throwable $trouble) {
            if (strpos($trouble->getMessage(), 'Unknown named parameter') === 0) {
                finish(['skip' => 'an SDK older than this PHP']);
            }
            finish(['error' => substr(str_replace($home, '~', get_class($trouble) . ': ' . strtok($trouble->getMessage(), "\n")), 0, 70)]);
        }
    }

    load($argv[1]);
    new Aws\Sts\StsClient(['version' => 'latest', 'region' => 'us-east-1', 'credentials' => ['key' => 'a', 'secret' => 'b']]);
    $answers = fopen($argv[3], 'w');
    foreach (file($argv[2]) as $line) {
        $case = json_decode($line, true);
        $pipe = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, STREAM_IPPROTO_IP);
        $home = sys_get_temp_dir() . '/oracle-php-' . getmypid() . '-' . $case['id'];
        mkdir($home, 0700, true);
        $pid = pcntl_fork();
        if ($pid === 0) {
            $out = $pipe[1];
            child($case, $home);
            exit;
        }
        fclose($pipe[1]);
        $text = stream_get_contents($pipe[0]);
        fclose($pipe[0]);
        pcntl_waitpid($pid, $status);
        array_map('unlink', array_filter(["$home/token", "$home/.aws/config"], 'is_file'));
        @rmdir("$home/.aws");
        @rmdir($home);
        fwrite($answers, $text !== '' ? $text : json_encode(['id' => $case['id'], 'error' => 'timeout']) . "\n");
    }
}
