import { describe, expect, it } from '@jest/globals';
import { clientOf, patterns } from './user-agent.ts';

// Forms that the SDKs build (their repositories) and that public CloudTrail data sets hold; versions are our own.
const agents: readonly (readonly [userAgent: string, client: string])[] = [
  ['Boto3/1.26.27 Python/3.9.16 Linux/5.10.157 Botocore/1.29.27', 'boto3@1.26.27'],
  ['Boto3/1.34.0 md/Botocore#1.34.0 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.12.1', 'boto3@1.34.0'],
  ['[Boto3/1.20.32 Python/3.8.10 Linux/5.4 Botocore/1.23.32]', 'boto3@1.20.32'],
  ['Botocore/1.31.62 Python/3.11.4 Linux/5.15', 'botocore@1.31.62'],
  ['Botocore/1.34.1 ua/2.0 os/linux#6.1 lang/python#3.12', 'botocore@1.34.1'],
  ['aws-cli/1.18.69 Python/3.8.10 Linux/5.4 botocore/1.16.19', 'aws-cli@1.18.69'],
  [
    'aws-cli/2.15.30 Python/3.11.8 Linux/6.1 exe/x86_64.ubuntu.22 prompt/off command/sts.get-caller-identity',
    'aws-cli@2.15.30',
  ],
  ['aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/macos#24.6.0 md/arch#arm64 lang/python#3.13.7', 'aws-cli@2.31.0'],
  ['aws-sdk-nodejs/2.1400.0 linux/v18.16.0 promise', 'aws-sdk-js-v2@2.1400.0'],
  ['aws-sdk-nodejs/2.814.0 linux/v14.21.3 exec-env/AWS_Lambda_nodejs14.x callback', 'aws-sdk-js-v2@2.814.0'],
  ['aws-sdk-js/2.1000.0 callback', 'aws-sdk-js-v2@2.1000.0'],
  ['aws-sdk-nodejs/3.40.0 os/linux/5.10 lang/js md/nodejs/14.18', 'aws-sdk-js-v3@3.40.0'],
  ['aws-sdk-js/3.600.0 ua/2.0 os/linux#6.5.0 lang/js md/nodejs#20.14.0 api/sts#3.600.0', 'aws-sdk-js-v3@3.600.0'],
  ['aws-sdk-java/1.12.262 Linux/5.10 OpenJDK_64-Bit_Server_VM/11.0.19 java/11.0.19', 'aws-sdk-java-v1@1.12.262'],
  [
    'aws-sdk-java/2.20.68 Linux/5.10 OpenJDK_64-Bit_Server_VM/17.0.7 Java/17.0.7 io/sync http/Apache',
    'aws-sdk-java-v2@2.20.68',
  ],
  ['aws-sdk-java/2.30.0 md/io#sync md/http#Apache ua/2.1 api/STS#2.30.x os/Linux#6.1', 'aws-sdk-java-v2@2.30.0'],
  ['aws-sdk-go/1.44.261 (go1.20.4; linux; amd64)', 'aws-sdk-go-v1@1.44.261'],
  ['aws-sdk-go-v2/1.30.3 os/linux lang/go#1.22.5 md/GOOS#linux api/sts#1.30.3', 'aws-sdk-go-v2@1.30.3'],
  ['m/E aws-sdk-go-v2/v1.36.0 ua/2.1 os/linux', 'aws-sdk-go-v2@1.36.0'],
  ['aws-sdk-dotnet-45/3.3.100.0 .NET_Runtime/4.0 OS/Microsoft_Windows_NT_10.0', 'aws-sdk-net@3.3.100.0'],
  ['aws-sdk-dotnet-coreclr/3.7.100.14 aws-sdk-dotnet-core/3.7.103.6 .NET_Core/6.0', 'aws-sdk-net@3.7.100.14'],
  ['aws-sdk-php/3.219.0 OS/Linux/5.4 lang/php/8.1.2', 'aws-sdk-php@3.219.0'],
  ['aws-sdk-php2/2.8.31 Guzzle/3.9.3 curl/7.58 PHP/5.6', 'aws-sdk-php@2.8.31'],
  ['aws-sdk-ruby3/3.170.0 ruby/3.0.2 x86_64-linux aws-sdk-core/3.170.0', 'aws-sdk-ruby@3.170.0'],
  ['aws-sdk-ruby2/2.11.500 jruby/2.3.3 java', 'aws-sdk-ruby@2.11.500'],
  // The SDK inside of a tool decides about the endpoint: it is the client.
  [
    'APN/1.0 HashiCorp/1.0 Terraform/1.5.7 (+https://www.terraform.io) terraform-provider-aws/4.67.0 aws-sdk-go/1.44.261 (go1.19; linux; amd64)',
    'aws-sdk-go-v1@1.44.261',
  ],
  ['HashiCorp Terraform/1.3.0', 'terraform@1.3.0'],
  ['Hadoop 3.3.4, aws-sdk-java/1.12.262 Linux/5.10', 'aws-sdk-java-v1@1.12.262'],
  ['Hadoop 3.2.1-amzn-3', 'hadoop@3.2.1-amzn-3'],
  [
    'aws-sdk-js/3.500.0 ua/2.0 os/linux#6.5 lang/js configure-aws-credentials-for-github-actions',
    'aws-sdk-js-v3@3.500.0',
  ],
  ['configure-aws-credentials-for-github-actions', 'configure-aws-credentials@unknown'],
  ['aws-sdk-rust/1.3.3 ua/2.1 api/sts/1.50.0 os/linux', 'aws-sdk-rust@1.3.3'],
  ['aws-sdk-cpp/1.11.100 Linux/5.10 x86_64 GCC/11', 'aws-sdk-cpp@1.11.100'],
  ['AWSPowerShell/4.1.0.0 .NET_Runtime/4.0', 'aws-tools-powershell@4.1.0.0'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'unknown@unknown'],
  ['curl/8.5.0', 'unknown@unknown'],
  ['rds.amazonaws.com', 'unknown@unknown'],
  ['not-boto3like Xboto3/1.2', 'unknown@unknown'],
  ['', 'unknown@unknown'],
];

describe('clientOf', () => {
  it.each(agents)('%s', (userAgent, expected) => {
    const { name, version } = clientOf(userAgent);
    expect(`${name}@${version}`).toBe(expected);
  });

  it.each<[string, Partial<ReturnType<typeof clientOf>>]>([
    [
      'aws-sdk-js/3.1100.0 ua/2.1 os/linux#6.11.0-1018-azure lang/js md/nodejs#24.4.1 exec-env/GitHubActions api/sts#3.1100.0 m/E,g configure-aws-credentials-for-github-actions md/action#__aws-actions_configure-aws-credentials md/run_id#17012345678 md/attempt#1',
      { tool: 'configure-aws-credentials', workflowRun: '17012345678', runtime: 'GitHubActions' },
    ],
    [
      'APN/1.0 HashiCorp/1.0 Terraform/1.5.7 (+https://www.terraform.io) terraform-provider-aws/4.67.0 aws-sdk-go/1.44.261 (go1.19; linux; amd64)',
      { tool: 'terraform@1.5.7', workflowRun: '', runtime: '' },
    ],
    ['Hadoop 3.3.4, aws-sdk-java/1.12.262 Linux/5.10', { tool: 'hadoop@3.3.4' }],
    [
      'Boto3/1.26.27 Python/3.9.16 Linux/5.10 exec-env/AWS_Lambda_python3.9 Botocore/1.29.27',
      { tool: '', runtime: 'AWS_Lambda_python3.9' },
    ],
    ['aws-sdk-go-v2/1.30.3 exec-env/AWS_ECS_FARGATE', { runtime: 'AWS_ECS_FARGATE' }],
    // A run is digits alone, and nobody pays for more of them than GitHub gives.
    ['x md/run_id#12;DROP', { workflowRun: '12' }],
    [`x md/run_id#${'9'.repeat(21)}`, { workflowRun: '' }],
    ['x exec-env/<script>', { runtime: '' }],
  ])('names the program around it: %s', (userAgent, expected) => {
    expect(clientOf(userAgent)).toMatchObject(expected);
  });

  // A repetition inside of another, or two that take the same characters, is what a hostile text makes slow.
  it('has no pattern with a repetition inside of a repetition, or with two side by side', () => {
    expect(patterns.length).toBeGreaterThan(15);
    for (const { source } of patterns) {
      expect(source).not.toMatch(/\([^()]*[+*][^()]*\)[+*{]/);
      expect(source).not.toMatch(/(?:[+*]|\{\d+,\d*\})\??(?:\[[^\]]*\]|\\[wdsS.]|\.)[+*]/);
    }
  });

  it('names the client of a long hostile text', () => {
    expect(clientOf('aws-sdk-dotnet-'.repeat(20_000)).name).toBe('unknown');
    expect(clientOf('AWSPowerShell'.repeat(20_000)).name).toBe('unknown');
    expect(clientOf(`Boto3/${'1.'.repeat(50_000)}`).name).toBe('boto3');
  });
});
