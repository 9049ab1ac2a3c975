import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyFact } from '../../../model/index.ts';
import { isGap, isKind } from '../../../model/index.ts';
import { prepare, read } from './read.ts';

beforeAll(prepare);

function hosts(path: string, text: string) {
  return [...read({ path, text })]
    .filter((one) => !isGap(one))
    .map((one) => one as AnyFact)
    .filter((fact) => isKind(fact, 'sts-host'));
}
const roles = (path: string, text: string) =>
  hosts(path, text)
    .map((fact) => fact.data.role)
    .join();

describe('endpoints', () => {
  it.each([
    ['app.py', 'client = boto3.client("sts", endpoint_url="https://sts.amazonaws.com")'],
    ['app.py', 'requests.get("https://sts.amazonaws.com/?Action=GetCallerIdentity")'],
    ['app.py', "host = 'sts.amazonaws.com'"],
    ['nginx.conf', 'proxy_pass https://sts.amazonaws.com/;'],
    ['core-site.xml', '<property>\n<name>fs.s3a.sts.endpoint</name>\n<value>sts.amazonaws.com</value>'],
    ['run.sh', 'STS_HOST="${STS_HOST:-sts.amazonaws.com}"'],
    [
      'docker-compose.yml',
      'services:\n  a:\n    environment:\n      AWS_ENDPOINT_URL_STS: ${X:-https://sts.amazonaws.com}',
    ],
    ['a.go', 'return aws.Endpoint{URL: "https://sts.amazonaws.com", SigningRegion: "us-east-1"}, nil'],
    ['app.js', 'const url = "a // b".length > 3 ? "https://sts.amazonaws.com" : undefined;'],
    ['app.go', 'var url = `# no comment ` + "https://sts.amazonaws.com"'],
    ['app.py', 'x = "it\'s # fine"; url = "https://sts.amazonaws.com"'],
    ['a.ts', "const sts = new STS({ endpoint: 'https://sts.amazonaws.com' });"],
    ['A.java', '.withEndpointConfiguration(new EndpointConfiguration("sts.amazonaws.com", "us-east-1"))'],
    ['A.java', 'sts.setEndpoint("https://sts.amazonaws.com");'],
    ['a.go', 'sess := aws.Config{Endpoint: aws.String("https://sts.amazonaws.com")}'],
    ['a.go', 'const stsHost = "sts.amazonaws.com"'],
    ['main.tf', 'provider "aws" {\n  endpoints {\n    sts = "https://sts.amazonaws.com"\n  }\n}'],
    ['main.tf', 'variable "sts_endpoint" {\n  default = "https://sts.amazonaws.com"\n}'],
    ['.env', 'AWS_ENDPOINT_URL_STS=https://sts.amazonaws.com'],
    ['Dockerfile', 'ENV AWS_ENDPOINT_URL_STS https://sts.amazonaws.com'],
    ['run.sh', 'curl -s https://sts.amazonaws.com/?Action=GetCallerIdentity'],
    ['run.sh', 'aws sts get-caller-identity --endpoint-url https://sts.amazonaws.com'],
    ['pod.yaml', 'env:\n  - name: AWS_ENDPOINT_URL_STS\n    value: https://sts.amazonaws.com'],
    ['pgbackrest.conf', 'repo1-s3-sts-host=sts.amazonaws.com'],
    ['connect.json', '{"aws.sts.config.endpoint": "https://sts.amazonaws.com"}'],
    ['vault.yaml', 'iam_request_url: aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS8='],
    ['config', '[default]\nendpoint_url = https://sts.amazonaws.com'],
    ['vault.tf', 'resource "x" "y" {\n  sts_endpoint = "https://STS.amazonaws.com:443/"\n}'],
    [
      'a.go',
      'req, err := ae.buildAWSRequest("POST", "https://sts.amazonaws.com/", "sts", "us-east-1", params.Encode())',
    ],
    ['a.ts', 'const response = await fetchFn("https://sts.amazonaws.com/", {'],
    ['a.js', "const queryOptions = {\n  host: 'sts.amazonaws.com',\n  service: 'sts',\n};"],
    ['a.sh', 'curl --noproxy "*" -s -X POST \\\n  -H "Host: sts.amazonaws.com" \\\n  -d "Action=AssumeRole"'],
    ['w.yml', 'steps:\n  - run: curl https://sts.amazonaws.com'],
    ['w.yml', 'steps:\n  - run: aws sts x --endpoint-url https://sts.amazonaws.com'],
    ['a.py', "subprocess.run('curl -s https://sts.amazonaws.com', shell=True)"],
    ['a.py', "config['endpoint_url'] = f'{scheme}://sts.amazonaws.com'"],
    ['environments/test/main.tf', 'sts_endpoint = "https://sts.amazonaws.com"'],
  ])('%s: %s', (path, text) => expect(roles(path, text)).toBe('endpoint'));
});

describe('roles that are no use', () => {
  it.each([
    ['oidc-audience', '.github/workflows/a.yml', 'with:\n  audience: sts.amazonaws.com'],
    ['oidc-audience', 'a.js', 'core.getIDToken("sts.amazonaws.com")'],
    ['oidc-audience', 'a.sh', 'curl "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts.amazonaws.com"'],
    ['oidc-audience', '.gitlab-ci.yml', 'id_tokens:\n  T:\n    aud: https://sts.amazonaws.com'],
    ['oidc-audience', 'p.json', '{"StringEquals": {"issuer:aud": "sts.amazonaws.com"}}'],
    [
      'oidc-audience',
      'main.tf',
      'condition {\n  test = "StringEquals"\n  variable = "${local.oidc}:aud"\n  values = ["sts.amazonaws.com"]\n}',
    ],
    ['oidc-audience', 'main.tf', 'client_id_list = ["sts.amazonaws.com"]'],
    ['oidc-audience', 'a.tf', 'client_id_map = {\n  amazon_sts = "sts.amazonaws.com"\n}'],
    [
      'oidc-audience',
      'task.tf',
      '{ name = "STS_REGION", value = "x" },\n{ name = "OIDC_AUDIENCE", value = "sts.amazonaws.com" },',
    ],
    ['oidc-audience', 'main.tf', 'client_id_list = distinct(compact(concat(["sts.amazonaws.com"], var.audiences)))'],
    ['oidc-audience', 'cfn.yaml', 'ClientIdList:\n  - sts.amazonaws.com'],
    ['oidc-audience', 'cdk.ts', "new iam.OpenIdConnectProvider(this, 'x', {\n  clientIds: ['sts.amazonaws.com'],\n});"],
    ['oidc-audience', 'sa.yaml', 'annotations:\n  eks.amazonaws.com/audience: sts.amazonaws.com'],
    ['oidc-audience', 'd.yaml', 'args:\n  - --token-audience=sts.amazonaws.com'],
    ['oidc-audience', 'p.yaml', '- serviceAccountToken:\n    audience: sts.amazonaws.com\n    path: token'],
    ['oidc-audience', 'c.yaml', 'tokenRequests:\n  - audience: "sts.amazonaws.com"'],
    ['oidc-audience', 'a.go', 'const defaultTokenAudience = "sts.amazonaws.com"'],
    [
      'oidc-audience',
      'log.json',
      '{"principalId": "arn:aws:iam::111122223333:oidc-provider/x.y/z:sts.amazonaws.com:sub"}',
    ],
    ['service-principal', 'p.json', '{"Principal": {"Service": "sts.amazonaws.com"}}'],
    ['service-principal', 'main.tf', 'principals {\n  type = "Service"\n  identifiers = ["sts.amazonaws.com"]\n}'],
    ['service-principal', 'p.json', '{"StringEquals": {"kms:ViaService": "sts.amazonaws.com"}}'],
    ['event-source', 'rule.yml', 'selection:\n  eventSource: sts.amazonaws.com'],
    ['event-source', 'finding.yml', 'Log:\n  GeneratorId: sts.amazonaws.com\n  ProductName: Security Hub'],
    [
      'event-source',
      'rule.toml',
      "query = '''\nevent.dataset:aws.cloudtrail and event.provider:sts.amazonaws.com\n'''",
    ],
    ['event-source', 'r.py', 'if event.get("eventSource") != "sts.amazonaws.com":'],
    ['event-source', 'q.sql', "SELECT 1 FROM t WHERE eventsource = 'sts.amazonaws.com'"],
    ['event-source', 'm.tf', 'pattern = "{ ($.eventSource = sts.amazonaws.com) }"'],
    ['namespace', 'a.go', 'const ns = "https://sts.amazonaws.com/doc/2011-06-15/"'],
    ['sdk-data', 'node_modules/x/y.js', 'host: "sts.amazonaws.com"'],
    [
      'sdk-data',
      'dist/index.js',
      'p = ["https://sts.amazonaws.com", { authSchemes: [{ name: i3, signingName: j3 }] }],',
    ],
    [
      'sdk-data',
      'a.js',
      'm0 = {\n  url: "https://sts.amazonaws.com",\n  properties: { authSchemes: [{ name: "sigv4" }] },\n}',
    ],
    ['sdk-data', 'a.rb', "CASES = {\n  'sts.amazonaws.com' => 'us-east-1',\n}"],
    ['sdk-data', 'botocore/data/endpoints.json', '{"hostname": "sts.amazonaws.com"}'],
    ['documentation', 'a.yaml', 'description: "Region of https://sts.amazonaws.com"'],
    ['documentation', 'a.yaml', 'description: Calls https://sts.amazonaws.com'],
    ['documentation', 'v.tf', 'variable "x" {\n  description = "The endpoint, such as https://sts.amazonaws.com"\n}'],
    [
      'documentation',
      'v.tf',
      'variable "x" {\n  description = <<-EOT\n    The endpoint, such as\n    https://sts.amazonaws.com\n  EOT\n}',
    ],
    [
      'documentation',
      'schema.json',
      '{"properties": {"sts": {"description": "URL, by default https://sts.amazonaws.com"}}}',
    ],
    [
      'message',
      'a.py',
      'raise ValueError("use https://sts.us-east-1.amazonaws.com instead of https://sts.amazonaws.com")'.replace(
        'https://sts.us-east-1.amazonaws.com',
        'the Regional one',
      ),
    ],
    [
      'message',
      'cli.py',
      "parser.add_argument('--x', metavar='U', action='store', epilog='the default is https://sts.amazonaws.com for all')",
    ],
    ['documentation', 'cli.py', "@click.option('--sts', help='Endpoint (https://sts.amazonaws.com)')"],
    ['documentation', 'README.md', 'curl https://sts.amazonaws.com'],
    ['documentation', 'crd.yaml', 'description: |-\n  The audience\n  defaults to sts.amazonaws.com when empty'],
    ['documentation', 'a.py', 'def f():\n    """Calls https://sts.amazonaws.com."""'],
    ['test', 'tests/a.py', 'url = "https://sts.amazonaws.com"'],
    ['test', 'pkg/a_test.go', 'url := "https://sts.amazonaws.com"'],
    ['comment', 'a.py', 'x = 1  # https://sts.amazonaws.com'],
    ['comment', 'a.ts', '/*\n * https://sts.amazonaws.com\n */'],
    ['comment', 'values.yaml', '# endpoint: https://sts.amazonaws.com'],
    [
      'network-rule',
      '.github/workflows/a.yml',
      'with:\n  allowed-endpoints: >\n    github.com:443\n    sts.amazonaws.com:443',
    ],
    ['network-rule', 'Dockerfile', 'ENV NO_PROXY=localhost,sts.amazonaws.com'],
    ['network-rule', 'np.yaml', 'toFQDNs:\n  - matchName: sts.amazonaws.com'],
    ['network-rule', 'squid.conf', 'acl x dstdomain sts.amazonaws.com'],
    ['comment', 'a.js', `/* ${'x '.repeat(5000)} https://sts.amazonaws.com */`],
    ['documentation', 'a.py', 'x = 1\nf"""{x}"""\ndef f():\n    "uses https://sts.amazonaws.com"'],
    ['comment', 'a.rb', '=begin\nurl = "https://sts.amazonaws.com"\n=end'],
    ['test', 'a.rs', '#[cfg(test)]\nmod tests {\n    const URL: &str = "https://sts.amazonaws.com";\n}'],
    ['message', 'i18n/messages.properties', 'error=The call to https://sts.amazonaws.com failed'],
    ['network-rule', 'A.java', 'boolean is = "sts.amazonaws.com".equals(host);'],
    ['oidc-audience', 'a.go', 'package a\nvar x = Config{\n\tAudiences: []string{"sts.amazonaws.com"},\n}'],
    ['network-rule', 'a.go', 'if host == "sts.amazonaws.com" {'],
    ['message', 'a.py', 'log.warning("cannot reach sts.amazonaws.com, check the proxy")'],
  ])('%s: %s: %s', (role, path, text) => expect(roles(path, text)).toBe(role));
});

describe('hosts', () => {
  it.each([
    ['sts.eu-west-1.amazonaws.com', 'regional', 'eu-west-1'],
    ['sts-fips.us-east-2.amazonaws.com', 'regional', 'us-east-2'],
    ['sts.cn-north-1.amazonaws.com.cn', 'regional', 'cn-north-1'],
    ['sts.eu-west-1.api.aws', 'regional', 'eu-west-1'],
    ['vpce-0a1b2c3d-4e5f6g7h.sts.eu-central-1.vpce.amazonaws.com', 'regional', 'eu-central-1'],
    ['sts-global.eu-north-1.amazonaws.com', 'global', null],
  ])('%s', (host, scope, region) => {
    const [fact] = hosts('a.conf', `endpoint = https://${host}`);
    expect(fact?.data).toMatchObject({ host, scope, role: 'endpoint' });
    if (region) expect(fact?.data.region).toBe(region);
  });

  it.each([
    'tests.amazonaws.com',
    'xsts.amazonaws.com',
    'sts.amazonaws.com.example.com',
    'sts.windows.net',
    'arn:aws:sts::1:x',
    'sts.aliyuncs.com',
  ])('not %s', (text) => expect(hosts('a.conf', `url = ${text}`)).toEqual([]));

  it('gives the place of the URL and of the host alone', () => {
    const [fact] = hosts('a.conf', 'x\nurl = https://sts.amazonaws.com/');
    expect(fact?.place).toMatchObject({ span: { start: { line: 2, column: 7 }, end: { line: 2, column: 32 } } });
    expect(fact?.spans?.['/host']).toEqual({ start: { line: 2, column: 15 }, end: { line: 2, column: 32 } });
  });

  it('never looks into lock files', () => expect(hosts('yarn.lock', 'https://sts.amazonaws.com')).toEqual([]));

  it.each([
    ['one long line', `${'a"=:,( '.repeat(1_500_000)}https://sts.amazonaws.com`],
    ['many quotes', `${'"a", '.repeat(2_000_000)}"sts.amazonaws.com"`],
    ['endpoint names', `${'vpce-'.repeat(2_000_000)}sts.amazonaws.com`],
    ['base64', `${'A'.repeat(5_000_000)}c3RzLmFtYXpvbmF3cy5jb20${'A'.repeat(5_000_000)}`],
    ['many hosts', 'sts.amazonaws.com '.repeat(500_000)],
  ])('stays fast: %s', (_, text) => {
    const started = performance.now();
    hosts('a.js', text);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('places that only compare or search', () => {
  it.each([
    ['a.rs', 'matches!(host, "sts.amazonaws.com" | "sts.us-east-1.amazonaws.com")', 'network-rule'],
    ['a.sh', 'if grep -rn "https://sts.amazonaws.com" src; then', 'unknown'],
    ['a.sh', 'grep -q x y | curl "https://sts.amazonaws.com"', 'endpoint'],
    ['a.yaml', 'cidr_allow_list:\n  - host: sts.amazonaws.com', 'network-rule'],
    ['ci/Jenkinsfile.nightly', "// sh 'curl https://sts.amazonaws.com'", 'comment'],
  ])('%s: %s', (path, text, role) => expect(hosts(path, text)[0]?.data.role).toBe(role));
});
