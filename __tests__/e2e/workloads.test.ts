// Which workload a dependency belongs to, what its settings decide, and where that is reported: whole repositories, whole checks.
import { describe, expect, it } from '@jest/globals';
import { groundOf } from '../../src/model/index.ts';
import { check, repository } from '../support/tool.ts';

const boto = 'boto3==1.26.27\n';
const python = 'FROM python:3.11\n';
const region = 'ENV AWS_DEFAULT_REGION=eu-west-1\n';
const regional = 'ENV AWS_STS_REGIONAL_ENDPOINTS=regional\n';

function sam(runtime: string, variables = ''): string {
  return [
    'AWSTemplateFormatVersion: "2010-09-09"',
    'Transform: AWS::Serverless-2016-10-31',
    'Resources:',
    '  Fn:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      CodeUri: src/',
    '      Handler: app.handler',
    `      Runtime: ${runtime}`,
    variables,
  ].join('\n');
}
const setsMode = '      Environment:\n        Variables:\n          AWS_STS_REGIONAL_ENDPOINTS: regional\n';
const callsSts =
  'import boto3\n\n\ndef handler(event, context):\n    return boto3.client("sts").get_caller_identity()\n';

type Files = Readonly<Record<string, string>>;
/** `outcome policy path:line` of each finding, in the order of the report. */
async function findings(files: Files): Promise<readonly string[]> {
  const { report } = await check(repository(files));
  return report.findings.map(({ outcome, policy, primary }) => {
    const ground = groundOf(primary);
    return `${outcome} ${policy} ${ground.origin === 'repo' ? `${ground.path}:${ground.span.start.line}` : ''}`;
  });
}

async function firstOf(files: Files) {
  const { report } = await check(repository(files));
  const [finding] = report.findings;
  const related = finding?.related.map(({ place }) => {
    const ground = groundOf(place);
    return ground.origin === 'repo' ? `${ground.path}:${ground.span.start.line}` : '';
  });
  return { why: finding?.why ?? '', message: finding?.message ?? '', related: related ?? [] };
}

describe('workloads', () => {
  it('passes the one that sets regional and reports its neighbour once, with the dependency', async () => {
    const files = {
      'requirements.txt': boto,
      'compose.yaml':
        'services:\n  good:\n    image: x\n    environment:\n      AWS_DEFAULT_REGION: eu-west-1\n      AWS_STS_REGIONAL_ENDPOINTS: regional\n' +
        '  bad:\n    image: x\n    environment:\n      AWS_DEFAULT_REGION: eu-west-1\n',
    };
    expect(await findings(files)).toEqual(['violation sts-endpoint-is-regional compose.yaml:7']);
    expect((await firstOf(files)).related).toContain('requirements.txt:1');
  });

  it('reports the image that does not set regional, not the pin that two images share', async () => {
    const files = {
      'requirements.txt': boto,
      Dockerfile: python + region + regional,
      'Dockerfile.worker': python + region,
    };
    expect(await findings(files)).toEqual(['violation sts-endpoint-is-regional Dockerfile.worker:1']);
    expect((await firstOf(files)).related).toContain('requirements.txt:1');
  });

  it('reports the pin when no image does well', async () => {
    const files = { 'requirements.txt': boto, Dockerfile: python + region, 'Dockerfile.worker': python + region };
    expect(await findings(files)).toEqual(['violation sts-endpoint-is-regional requirements.txt:1']);
  });

  it('takes the repository for the workload where there is no other: a legacy client is a warning at its pin', async () => {
    expect(await findings({ 'requirements.txt': boto })).toEqual([
      'violation sts-client-default-is-regional requirements.txt:1',
    ]);
    const { report } = await check(repository({ 'requirements.txt': boto }));
    expect(report.findings[0]?.severity).toBe('warning');
  });

  it('counts an environment file that sets the mode, and no example of one', async () => {
    const env = 'AWS_STS_REGIONAL_ENDPOINTS=regional\nAWS_DEFAULT_REGION=eu-west-1\n';
    expect(await findings({ 'requirements.txt': boto, '.env': env })).toEqual([]);
    expect(await findings({ 'requirements.txt': boto, '.env.example': env })).toEqual([
      'violation sts-client-default-is-regional requirements.txt:1',
    ]);
  });

  it('leaves a manifest further down to itself where a nearer one names the same client', async () => {
    const files = {
      'requirements.txt': 'boto3==1.42.0\n',
      Dockerfile: python + region,
      'tools/report/requirements.txt': boto,
    };
    expect(await findings(files)).toEqual(['violation sts-client-default-is-regional tools/report/requirements.txt:1']);
  });

  it('puts no application into the image of a database or emulator', async () => {
    const compose =
      'services:\n  db:\n    image: amazon/dynamodb-local:2\n    environment:\n      AWS_REGION: eu-west-1\n';
    expect(await findings({ 'requirements.txt': 'boto3==1.42.0\n', 'compose.yaml': compose })).toEqual([]);
  });

  it('lets the container decide over what its image installs', async () => {
    const files = {
      Dockerfile: `${python}RUN pip install awscli==1.32.0\n`,
      'compose.yaml':
        'services:\n  api:\n    build: .\n    environment:\n      AWS_DEFAULT_REGION: eu-west-1\n      AWS_STS_REGIONAL_ENDPOINTS: regional\n',
    };
    expect(await findings(files)).toEqual([]);
  });
});

describe('versions', () => {
  it('leaves an open requirement undecided, unless the language bounds it or the mode is set', async () => {
    const open = { 'requirements.txt': 'boto3\n' };
    expect(await findings(open)).toEqual(['undecided sts-client-default-is-regional requirements.txt:1']);
    expect(await findings({ ...open, Dockerfile: 'FROM python:3.12-slim\n' })).toEqual([
      'undecided sts-endpoint-is-regional requirements.txt:1',
    ]);
    const old = { ...open, Dockerfile: 'FROM python:3.6-slim\n' };
    expect(await findings(old)).toEqual(['violation sts-endpoint-is-regional requirements.txt:1']);
    expect((await firstOf(old)).why).toContain('Python 3.6 can install nothing newer than boto3 1.23.10.');
    expect(await findings({ ...open, Dockerfile: `FROM python:3.12-slim\n${region}${regional}` })).toEqual([]);
  });

  it('knows that a job installs the newest release each time', async () => {
    const workflow = (install: string): Files => ({
      '.github/workflows/ci.yml': `on: push\nenv:\n  AWS_DEFAULT_REGION: eu-west-1\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${install}\n`,
    });
    expect(await findings(workflow('pip install boto3'))).toEqual([]);
    expect(await findings(workflow('pip install boto3==1.26.27'))).toEqual([
      'violation sts-endpoint-is-regional .github/workflows/ci.yml:8',
    ]);
  });

  it('knows the version of a package of the operating system', async () => {
    const install = 'RUN apt-get update && apt-get install -y awscli\n';
    const jammy = { Dockerfile: `FROM ubuntu:22.04\n${install}` };
    expect(await findings(jammy)).toEqual(['violation sts-endpoint-is-regional Dockerfile:2']);
    expect((await firstOf(jammy)).why).toContain('The package awscli of ubuntu:22.04 is aws-cli 1.22.34.');
    expect(await findings({ Dockerfile: `FROM debian:12-slim\n${install}` })).toEqual([]);
  });
});

describe('runtimes that bring a client', () => {
  it('judges a function without a dependency by the SDK of its runtime', async () => {
    const files = { 'template.yaml': sam('python3.8'), 'src/app.py': callsSts };
    expect(await findings(files)).toEqual(['violation sts-endpoint-is-regional template.yaml:4']);
    const { why, related } = await firstOf(files);
    expect(why).toContain('lambda:python3.8 brings boto3 <1.40.');
    expect(related).toContain('src/app.py:5');
  });

  it('does not know the version of a runtime that AWS updates', async () => {
    expect(await findings({ 'template.yaml': sam('python3.12'), 'src/app.py': callsSts })).toEqual([
      'undecided sts-endpoint-is-regional template.yaml:4',
    ]);
    expect(await findings({ 'template.yaml': sam('python3.12', setsMode), 'src/app.py': callsSts })).toEqual([]);
    // Nothing shows that it calls STS at all.
    expect(await findings({ 'template.yaml': sam('python3.8') })).toEqual([]);
    expect(await findings({ 'template.yaml': sam('python3.12') })).toEqual([]);
    expect(await findings({ 'template.yaml': sam('nodejs20.x'), 'src/app.mjs': 'export {}\n' })).toEqual([]);
  });

  it('prefers a dependency of the function', async () => {
    const files = {
      'template.yaml': sam('python3.8'),
      'src/app.py': callsSts,
      'src/requirements.txt': 'boto3==1.42.0\n',
    };
    expect(await findings(files)).toEqual([]);
  });
});

describe('shared config files', () => {
  const config =
    '[default]\nregion = eu-west-1\n[profile prod]\nregion = eu-west-1\nsts_regional_endpoints = regional\n';

  it('reads the one that an image copies, with its profile', async () => {
    const files = { 'requirements.txt': boto, '.aws/config': config };
    const copies = `${python}COPY .aws /root/.aws\n`;
    expect(await findings({ ...files, Dockerfile: `${copies}ENV AWS_PROFILE=prod\n` })).toEqual([]);
    expect(await findings({ ...files, Dockerfile: copies })).toEqual([
      'violation sts-endpoint-is-regional requirements.txt:1',
    ]);
    expect(await findings({ ...files, Dockerfile: `${copies}ENV AWS_PROFILE=dev\n` })).toEqual([
      'undecided sts-endpoint-is-regional requirements.txt:1',
    ]);
  });

  it('follows AWS_CONFIG_FILE and a volume, and reports the line of the file', async () => {
    const legacy = '[default]\nregion = eu-west-1\nsts_regional_endpoints = legacy\n';
    const named = {
      'requirements.txt': 'boto3==1.42.0\n',
      'aws.cfg': legacy,
      Dockerfile: `${python}WORKDIR /app\nENV AWS_CONFIG_FILE=/app/aws.cfg\nCOPY . .\n`,
    };
    expect(await findings(named)).toEqual(['violation sts-endpoint-is-regional aws.cfg:3']);
    const mounted = {
      'requirements.txt': boto,
      'aws/config': '[default]\nregion = eu-west-1\nsts_regional_endpoints = regional\n',
      'compose.yaml': 'services:\n  api:\n    image: x\n    volumes:\n      - ./aws:/root/.aws:ro\n',
    };
    expect(await findings(mounted)).toEqual([]);
  });

  it('counts what a build writes with aws configure set', async () => {
    const build = (...commands: string[]): Files => ({
      'requirements.txt': boto,
      Dockerfile: `${python}${commands.map((command) => `RUN aws configure set ${command}\n`).join('')}`,
    });
    expect(await findings(build('default.region eu-west-1', 'default.sts_regional_endpoints regional'))).toEqual([]);
    expect(
      await findings(build('region eu-west-1 --profile x', 'sts_regional_endpoints regional --profile x')),
    ).toEqual(['violation sts-endpoint-is-regional requirements.txt:1']);
    expect(await findings(build('default.region eu-west-1', 'default.sts_regional_endpoints legacy'))).toEqual([
      'violation sts-endpoint-is-regional Dockerfile:3',
    ]);
  });

  it('guesses nothing about a file that is not in the repository', async () => {
    const host = { 'compose.yaml': 'services:\n  api:\n    image: x\n    volumes:\n      - ~/.aws:/root/.aws:ro\n' };
    expect(await findings({ ...host, 'requirements.txt': boto })).toEqual([
      'undecided sts-endpoint-is-regional compose.yaml:2',
    ]);
    expect(await findings({ ...host, 'requirements.txt': 'boto3==1.42.0\n' })).toEqual([]);
    const profile = { 'requirements.txt': boto, Dockerfile: `${python}ENV AWS_PROFILE=prod\n` };
    expect(await findings(profile)).toEqual(['undecided sts-endpoint-is-regional requirements.txt:1']);
    expect((await firstOf(profile)).why).toContain('whose config file is not in the repository');
  });
});

describe('code', () => {
  it('takes arguments of the call before everything else', async () => {
    const call = (args: string): Files => ({
      'requirements.txt': boto,
      Dockerfile: python + region,
      'app.py': `import boto3\n\nclient = boto3.client("sts"${args})\n`,
    });
    expect(await findings(call(', endpoint_url="https://sts.eu-west-1.amazonaws.com"'))).toEqual([]);
    expect(await findings(call(''))).toEqual(['violation sts-endpoint-is-regional requirements.txt:1']);
  });

  it('judges each call by what reaches it, and the client by those that pass nothing', async () => {
    const files = {
      'requirements.txt': boto,
      Dockerfile: python + region,
      'a.py':
        'import boto3\n\ngood = boto3.client("sts", endpoint_url="https://sts.eu-west-1.amazonaws.com")\nplain = boto3.client("sts")\n',
    };
    expect(await findings(files)).toEqual(['violation sts-endpoint-is-regional requirements.txt:1']);
    expect((await firstOf(files)).related).toContain('a.py:4');
  });

  it('counts what a program sets in its own environment', async () => {
    const program = 'import os\n\nos.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "regional"\n';
    const files = { 'requirements.txt': boto, Dockerfile: python + region };
    expect(await findings({ ...files, 'settings.py': program })).toEqual([]);
    expect(await findings({ ...files, 'app.py': `${program}import boto3\n\nclient = boto3.client("sts")\n` })).toEqual(
      [],
    );
    const client = 'import boto3\n\nclient = boto3.client("sts")\n';
    expect(await findings({ ...files, 'settings.py': program, 'app.py': client })).toEqual([]);
    const script = '#!/bin/sh\nexport AWS_STS_REGIONAL_ENDPOINTS=regional\n';
    expect(await findings({ ...files, 'entrypoint.sh': script })).toEqual([]);
    expect(await findings({ ...files, 'deploy.sh': script })).toEqual([
      'violation sts-endpoint-is-regional requirements.txt:1',
    ]);
  });

  it('says nothing of the CLI of the machine that a script runs on', async () => {
    expect(await findings({ 'run.sh': '#!/bin/sh\naws sts get-caller-identity\n' })).toEqual([]);
    expect(await findings({ 'tool.py': 'import boto3\n\nboto3.client("sts")\n' })).toEqual([
      'undecided sts-client-default-is-regional tool.py:3',
    ]);
  });

  it('takes a computed endpoint for one of a Region where its text says so, else for one or none', async () => {
    const call = (version: string, endpoint: string): Files => ({
      'requirements.txt': `boto3==${version}\n`,
      Dockerfile: python + region,
      'app.py': `import boto3\n\n\ndef client(region, url):\n    return boto3.client("sts", endpoint_url=${endpoint})\n`,
    });
    expect(await findings(call('1.26.27', '"https://sts.{}.amazonaws.com".format(region)'))).toEqual([]);
    expect(await findings(call('1.42.0', 'url'))).toEqual([]);
    expect(await findings(call('1.26.27', 'url'))).toEqual(['undecided sts-endpoint-is-regional requirements.txt:1']);
  });

  it('reports an endpoint of another Region than the own', async () => {
    const files = {
      'requirements.txt': 'boto3==1.42.0\n',
      Dockerfile: python + region,
      'app.py': 'import boto3\n\nclient = boto3.client("sts", region_name="us-east-1")\n',
    };
    expect(await findings(files)).toEqual(['violation sts-endpoint-is-of-own-region app.py:3']);
    expect((await firstOf(files)).message).toContain('sts.us-east-1.amazonaws.com');
  });
});

describe('pods of EKS', () => {
  const pod = (annotation = '', env = ''): Files => ({
    'requirements.txt': boto,
    'k8s.yaml': [
      'apiVersion: v1',
      'kind: ServiceAccount',
      'metadata:',
      '  name: app',
      '  annotations:',
      '    eks.amazonaws.com/role-arn: arn:aws:iam::123456789012:role/app',
      annotation,
      '---',
      'apiVersion: apps/v1',
      'kind: Deployment',
      'metadata: { name: app }',
      'spec:',
      '  template:',
      '    spec:',
      '      serviceAccountName: app',
      '      containers:',
      '        - name: app',
      '          image: x',
      env,
    ].join('\n'),
  });

  it('get Region and mode from the webhook, unless the annotation or a Region of their own is in the way', async () => {
    expect(await findings(pod())).toEqual([]);
    expect(await findings(pod('    eks.amazonaws.com/sts-regional-endpoints: "true"'))).toEqual([]);
    const off = pod('    eks.amazonaws.com/sts-regional-endpoints: "false"');
    expect(await findings(off)).toEqual(['violation sts-endpoint-is-regional k8s.yaml:7']);
    expect((await firstOf(off)).why).toContain('The service account app takes Regional endpoints away from its pods.');
    // With one Region variable in the pod the webhook adds none, and boto3 does not read this one.
    const own = pod('', '          env:\n            - { name: AWS_REGION, value: eu-west-1 }');
    expect(await findings(own)).toEqual(['violation sts-endpoint-is-regional k8s.yaml:20']);
  });
});

describe('credential providers', () => {
  it('reports the one that calls another host than the client', async () => {
    const files = {
      'pom.xml':
        '<project><dependencies><dependency><groupId>com.amazonaws</groupId><artifactId>aws-java-sdk-sts</artifactId>' +
        '<version>1.12.700</version></dependency></dependencies></project>\n',
      '.aws/config':
        '[default]\nregion = eu-central-1\n[profile app]\nregion = eu-central-1\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = default\n',
      Dockerfile:
        'FROM eclipse-temurin:17\nENV AWS_PROFILE=app AWS_STS_REGIONAL_ENDPOINTS=regional AWS_REGION=eu-central-1\nCOPY .aws /root/.aws\n',
    };
    expect(await findings(files)).toEqual(['violation sts-endpoint-is-regional .aws/config:5']);
    expect((await firstOf(files)).why).toContain('assumes the role of a profile with a client of its own');
  });

  it('judges the credentials action by the SDK that its version embeds', async () => {
    const workflow = (ref: string): Files => ({
      '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: aws-actions/configure-aws-credentials@${ref}\n        with:\n          aws-region: eu-west-1\n`,
    });
    expect(await findings(workflow('v1.0.1'))).toEqual([
      'violation sts-endpoint-is-regional .github/workflows/ci.yml:6',
    ]);
    for (const ref of ['v1', 'v4', 'main', '0123456789012345678901234567890123456789'])
      expect(await findings(workflow(ref))).toEqual([]);
  });
});

describe('chains', () => {
  it('names no Region that was only assumed', async () => {
    const repositories: readonly Files[] = [
      { 'requirements.txt': boto },
      { 'template.yaml': sam('nodejs16.x', setsMode.replace('regional', 'legacy')) },
      {
        'requirements.txt': boto,
        'compose.yaml': 'services:\n  api:\n    image: x\n    environment:\n      AWS_DEFAULT_REGION: $' + '{REGION}\n',
      },
    ];
    for (const files of repositories) {
      const { report } = await check(repository(files));
      expect(report.findings.length).toBeGreaterThan(0);
      expect(JSON.stringify(report)).not.toContain('us-west-2');
    }
  });

  it('says what is wrong with a misspelt mode, once', async () => {
    const files = {
      'requirements.txt': boto,
      Dockerfile: `${python}${region}ENV AWS_STS_REGIONAL_ENDPOINTS=Regional\n`,
    };
    expect(await findings(files)).toEqual(['violation sts-setting-takes-effect Dockerfile:3']);
    expect((await firstOf(files)).message).toContain('boto3 accepts only legacy and regional and stops');
  });
});
