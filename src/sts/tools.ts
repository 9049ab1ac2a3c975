import { clients } from './clients/index.ts';
import type { ClientName, ResolveCode, ResolveRequest, ToolName } from './types.ts';
import { atLeast, latest, parseVersion, type Version } from './versions.ts';

/** From a version on, a tool runs on a client of that version. */
export interface Embedded {
  readonly since: string;
  readonly client: ClientName;
  readonly version: string;
  readonly status: 'read' | 'inferred';
  /** What the tool passes to the client beside the Region: of its own accord, in words. */
  readonly passes?: string;
}

export interface ToolTable {
  readonly title: string;
  readonly source: string;
  readonly asOf: string;
  readonly embeds: readonly Embedded[];
  /** What reaches the client. Undefined when the tool stops first. */
  readonly code: (request: Omit<ResolveRequest, 'client'>, version: Version) => ResolveCode | undefined;
  /** Variables that the tool sets for the client. */
  readonly env?: Readonly<Record<string, string>>;
}

type Given = Omit<ResolveRequest, 'client'>;

function regionOf({ code, env }: Given): string | undefined {
  return code?.region || env?.['AWS_REGION'] || env?.['AWS_DEFAULT_REGION'];
}

function since(text: string): (version: Version) => boolean {
  const from = parseVersion(text) ?? latest;
  return (version) => atLeast(version, from);
}

const ownClient = since('1.2.0');
const regionalMode = since('1.3.2');
const onVersion3 = since('3.0.0');
const endpointInput = since('6.2.0');

/** The inputs `aws-region` (required) and `sts-endpoint` count; the Region that an earlier step exported stands for the first. */
const credentialsAction: ToolTable = {
  title: 'configure-aws-credentials',
  source: 'aws-actions/configure-aws-credentials, index.js, src/CredentialsClient.ts and package-lock.json at the tags',
  asOf: '2026-11-23',
  embeds: [
    { since: '1.0.0', client: 'aws-sdk-js-v2', version: '2.567.0', status: 'read' },
    {
      since: '1.1.0',
      client: 'aws-sdk-js-v2',
      version: '2.610.0',
      status: 'read',
      passes: 'the endpoint of the Region for assuming the role, and nothing for asking who it is',
    },
    {
      since: '1.2.0',
      client: 'aws-sdk-js-v2',
      version: '2.633.0',
      status: 'read',
      passes: 'the endpoint of the Region',
    },
    { since: '1.3.2', client: 'aws-sdk-js-v2', version: '2.633.0', status: 'read', passes: 'the mode regional' },
    { since: '1.7.0', client: 'aws-sdk-js-v2', version: '2.1112.0', status: 'read', passes: 'the mode regional' },
    { since: '2.0.0', client: 'aws-sdk-js-v2', version: '2.1329.0', status: 'read', passes: 'the mode regional' },
    { since: '3.0.0', client: 'aws-sdk-js-v3', version: '3.391.0', status: 'read' },
    { since: '4.0.0', client: 'aws-sdk-js-v3', version: '3.405.0', status: 'read' },
    { since: '4.0.2', client: 'aws-sdk-js-v3', version: '3.496.0', status: 'read' },
    { since: '4.1.0', client: 'aws-sdk-js-v3', version: '3.741.0', status: 'read' },
    { since: '5.0.0', client: 'aws-sdk-js-v3', version: '3.873.0', status: 'read' },
    { since: '6.0.0', client: 'aws-sdk-js-v3', version: '3.975.0', status: 'read' },
    { since: '6.2.0', client: 'aws-sdk-js-v3', version: '3.1091.0', status: 'read', passes: 'the input sts-endpoint' },
  ],
  code: (given, version) => {
    const region = regionOf(given);
    if (region === undefined) return undefined;
    if (onVersion3(version))
      return endpointInput(version) && given.code?.endpoint ? { region, endpoint: given.code.endpoint } : { region };
    if (regionalMode(version)) return { region, stsRegionalEndpoints: 'regional' };
    const endpoint = `https://sts.${region}.amazonaws.com`;
    return ownClient(version) || (since('1.1.0')(version) && given.via === 'assume-role')
      ? { region, endpoint }
      : { region };
  },
};

const onGoV2 = since('1.6.0');

/** The arguments `region` (or `sts_region`) and `endpoints.sts` (before 1.6 `sts_endpoint`) count, then the environment. */
const s3Backend: ToolTable = {
  title: 'The S3 backend of Terraform',
  source: 'hashicorp/terraform, internal/backend/remote-state/s3/backend.go and go.mod at the tags',
  asOf: '2026-11-23',
  embeds: [
    { since: '0.12.0', client: 'aws-sdk-go-v1', version: '1.19.18', status: 'read' },
    { since: '0.12.20', client: 'aws-sdk-go-v1', version: '1.25.3', status: 'read' },
    { since: '0.13.0', client: 'aws-sdk-go-v1', version: '1.31.9', status: 'read' },
    { since: '0.15.0', client: 'aws-sdk-go-v1', version: '1.37.0', status: 'read' },
    { since: '1.2.0', client: 'aws-sdk-go-v1', version: '1.42.35', status: 'read' },
    { since: '1.5.0', client: 'aws-sdk-go-v1', version: '1.44.122', status: 'read' },
    { since: '1.6.0', client: 'aws-sdk-go-v2', version: '1.21.0', status: 'read' },
    { since: '1.7.0', client: 'aws-sdk-go-v2', version: '1.24.0', status: 'read' },
    { since: '1.11.0', client: 'aws-sdk-go-v2', version: '1.31.0', status: 'read' },
    { since: '1.13.0', client: 'aws-sdk-go-v2', version: '1.36.0', status: 'read' },
  ],
  env: { AWS_SDK_LOAD_CONFIG: '1' },
  code: (given, version) => {
    const region = regionOf(given);
    const own = onGoV2(version) ? given.env?.['AWS_ENDPOINT_URL_STS'] : undefined;
    const endpoint = given.code?.endpoint || own || given.env?.['AWS_STS_ENDPOINT'];
    return { ...given.code, ...(region ? { region } : {}), ...(endpoint ? { endpoint } : {}) };
  },
};

/** The arguments `region` (or `sts_region`, from 4.2.0) and `endpoints.sts` count, then the environment and the profile. */
const awsProvider: ToolTable = {
  title: 'The AWS provider of Terraform',
  source:
    'hashicorp/aws-sdk-go-base awsauth.go at v0.7.1 and clients.go at 71dcf8a; hashicorp/terraform-provider-aws CHANGELOG.md',
  asOf: '2026-08-07',
  embeds: [
    { since: '0', client: 'aws-sdk-go-v1', version: '1.25.3', status: 'inferred' },
    { since: '2.34.0', client: 'aws-sdk-go-v1', version: '1.25.35', status: 'inferred' },
    { since: '3.0.0', client: 'aws-sdk-go-v1', version: '1.42.0', status: 'inferred' },
    { since: '4.0.0', client: 'aws-sdk-go-v2', version: '1.13.0', status: 'inferred' },
    { since: '5.30.0', client: 'aws-sdk-go-v2', version: '1.23.0', status: 'inferred' },
  ],
  env: { AWS_SDK_LOAD_CONFIG: '1' },
  code: (given) => {
    const region = regionOf(given);
    return { ...given.code, ...(region ? { region } : {}) };
  },
};

/** Tools that call STS by a client of their own. */
export const tools: Readonly<Record<ToolName, ToolTable>> = {
  'configure-aws-credentials': credentialsAction,
  'terraform-s3-backend': s3Backend,
  'terraform-provider-aws': awsProvider,
};

/** What a tool at a version asks of which client. */
export type Asked = { readonly request: ResolveRequest; readonly sentence: string } | { readonly refusal: string };

/** Turns a question about a tool into one about its client. */
export function askedOf(name: ToolName, version: Version, given: Given): Asked {
  const table = tools[name];
  const embedded =
    table.embeds.findLast((one) => atLeast(version, parseVersion(one.since) ?? latest)) ?? table.embeds[0];
  const code = table.code(given, version);
  if (code === undefined || embedded === undefined) return { refusal: `${table.title} asks for a Region and stops.` };
  const passes = embedded.passes === undefined ? '' : `, to which it passes ${embedded.passes}`;
  return {
    request: {
      ...given,
      // tools build their clients of STS themselves
      via: 'client',
      client: { name: embedded.client, version: embedded.version },
      env: { ...table.env, ...given.env },
      code,
    },
    sentence: `${table.title} at this version runs on ${clients[embedded.client].title} ${embedded.version}${passes}.`,
  };
}
