// Takes the member names of the answers that the loopback stand-in gives from the published API models, as botocore
// ships them, and writes them to src/loopback/api-members.json. Names are facts; nothing else of the models is kept.
//   npm run test:moto (makes .venv/moto, which holds botocore), then: npx tsx scripts/aws-members.ts
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const operations: Readonly<Record<string, readonly string[]>> = {
  'athena/2017-05-18': [
    'GetTableMetadata',
    'GetWorkGroup',
    'StartQueryExecution',
    'GetQueryExecution',
    'GetQueryResults',
    'StopQueryExecution',
  ],
  'cloudtrail/2013-11-01': ['DescribeTrails', 'LookupEvents'],
  'ec2/2016-11-15': [
    'DescribeRegions',
    'DescribeVpcs',
    'DescribeVpcAttribute',
    'DescribeSubnets',
    'DescribeVpcEndpoints',
    'DescribeSecurityGroups',
    'DescribeNetworkInterfaces',
  ],
  'logs/2014-03-28': ['StartQuery', 'GetQueryResults', 'StopQuery'],
  'route53/2013-04-01': ['ListHostedZonesByVPC', 'ListResourceRecordSets'],
  's3/2006-03-01': ['ListObjectsV2'],
  'sts/2011-06-15': ['GetCallerIdentity', 'AssumeRoleWithWebIdentity'],
};

interface Shape {
  readonly type: string;
  readonly members?: Readonly<Record<string, Reference>>;
  readonly member?: Reference;
  readonly flattened?: boolean;
}
interface Reference {
  readonly shape: string;
  readonly locationName?: string;
}
interface Model {
  readonly metadata: { readonly protocol: string; readonly signingName?: string; readonly endpointPrefix: string };
  readonly operations: Readonly<Record<string, { readonly output?: Reference & { readonly resultWrapper?: string } }>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

const lib = '.venv/moto/lib';
const folder = process.argv[2] ?? join(lib, existsSync(lib) ? (readdirSync(lib)[0] ?? '') : '', 'site-packages');
const info = existsSync(folder) ? readdirSync(folder).find((name) => /^botocore-.*\.dist-info$/.test(name)) : undefined;
if (info === undefined) throw new Error('no botocore: run `npm run test:moto` first, or name a site-packages folder');
const members: Record<string, readonly string[]> = {};
for (const [service, names] of Object.entries(operations)) {
  const text = gunzipSync(readFileSync(join(folder, 'botocore/data', service, 'service-2.json.gz'))).toString('utf8');
  const model = JSON.parse(text) as Model;
  for (const name of names) {
    const output = model.operations[name]?.output;
    if (output === undefined) throw new Error(`the model of ${service} has no answer of ${name}`);
    const root = output.resultWrapper === undefined ? '' : `${output.resultWrapper}/`;
    members[`${service.split('/')[0]}:${name}`] = [...pathsOf(model, output.shape, root, [])].sort();
  }
}
const source = info.replace('.dist-info', '').replace('-', ' ');
writeFileSync('src/loopback/api-members.json', `${JSON.stringify({ source, members }, null, 1)}\n`);
console.log(`${Object.keys(members).length} operations from ${source}`);

function* pathsOf(model: Model, name: string, prefix: string, within: readonly string[]): Iterable<string> {
  const shape = model.shapes[name];
  if (shape === undefined || within.includes(name)) return;
  const json = model.metadata.protocol === 'json';
  if (shape.type === 'list' && shape.member) {
    const item = shape.member.locationName ?? 'member';
    yield* pathsOf(model, shape.member.shape, json || shape.flattened ? prefix : `${prefix}${item}/`, [
      ...within,
      name,
    ]);
    return;
  }
  if (shape.type !== 'structure') {
    yield prefix.slice(0, -1);
    return;
  }
  for (const [key, reference] of Object.entries(shape.members ?? {})) {
    yield* pathsOf(model, reference.shape, `${prefix}${reference.locationName ?? key}/`, [...within, name]);
  }
}
