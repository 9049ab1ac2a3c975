import type { Fact, Span } from '../model/index.ts';
import { inRepo, makeFact } from '../model/index.ts';
import type { ValueNode } from '../syntax/value-tree.ts';

type Declared = Fact<'declared-vpc-endpoint'>['data'];

/** Region and kind of an endpoint service for the STS API; undefined for another service. `*` stands for what is computed. */
export function stsService(name: string): { readonly region: string; readonly fips: boolean } | undefined {
  // Source: facts/vpc-endpoints.json, rows svc and oidc.
  const match = /^(?:cn\.)?com\.amazonaws\.([^.]+|.*\*.*)\.sts(-fips)?$/.exec(name);
  if (!match) return undefined;
  return { region: match[1]?.includes('*') ? 'unknown' : (match[1] ?? 'unknown'), fips: match[2] !== undefined };
}

export interface DeclaredParts {
  readonly name: string;
  readonly serviceName: string;
  readonly declaredBy: Declared['declaredBy'];
  readonly privateDns: Declared['privateDns'];
  readonly privateDnsSpan?: Span | undefined;
  readonly privateZone?: Declared['privateZone'];
  readonly subnets: Declared['subnets'];
  readonly subnetsSpan?: Span | undefined;
  readonly securityGroups: Declared['securityGroups'];
  readonly policy: Declared['policy'];
  readonly path: string;
  /** What a user would change, or where to add it. */
  readonly span: Span;
}

/** The fact of a declared endpoint; nothing when the service is not STS. */
export function* declaredEndpoint(parts: DeclaredParts): Generator<Fact<'declared-vpc-endpoint'>> {
  const { name, serviceName, declaredBy, privateDns, privateZone = false, subnets, securityGroups, policy } = parts;
  const service = stsService(serviceName);
  if (!service) return;
  const spansZones = subnets === 'unknown' || subnets === 0 ? 'unknown' : subnets > 1;
  yield makeFact({
    kind: 'declared-vpc-endpoint',
    key: name,
    label: `STS endpoint ${name}`,
    data: {
      name,
      serviceName,
      ...service,
      declaredBy,
      privateDns,
      privateZone,
      subnets,
      spansZones,
      securityGroups,
      policy,
    },
    place: inRepo(parts.path, parts.span),
    ...(parts.privateDnsSpan || parts.subnetsSpan ? { spans: spansOf(parts) } : {}),
  });
}

function spansOf({ privateDnsSpan, subnetsSpan }: DeclaredParts): Readonly<Record<string, Span>> {
  return {
    ...(privateDnsSpan ? { '/privateDns': privateDnsSpan } : {}),
    ...(subnetsSpan ? { '/spansZones': subnetsSpan } : {}),
  };
}

/** A switch as it is written; `absent` where it is not. */
export function switchOf(node: ValueNode | undefined, absent: boolean | 'unknown'): boolean | 'unknown' {
  if (!node || node.value === null) return absent;
  return node.value === 'true' ? true : node.value === 'false' ? false : 'unknown';
}

/** How many subnets a list names; a list that is computed, wholly or in part, has an unknown number. */
export function countOf(node: ValueNode | undefined): number | 'unknown' {
  if (!node || node.value === null) return 0;
  if (node.kind !== 'list' || (node.open ?? []).length > 0) return 'unknown';
  return node.items.length;
}

/** Groups are named when a list has any; an absent list is the default group. */
export function groupsOf(node: ValueNode | undefined): Declared['securityGroups'] {
  if (!node || node.value === null) return 'default';
  if (node.kind !== 'list') return 'unknown';
  return node.items.length > 0 ? 'named' : (node.open ?? []).length > 0 ? 'unknown' : 'default';
}

/** An endpoint without a policy lets everything through. */
export function policyOf(node: ValueNode | undefined): Declared['policy'] {
  return !node || node.value === null ? 'full-access' : 'custom';
}

/** The name of a service that an expression of a program writes, with `*` for what it computes. */
export function serviceWritten(written: string, text: string | null | undefined): string | undefined {
  const source = text ? `"${text}"` : written;
  const name = /["'`]((?:cn\.)?com\.amazonaws\.[^"'`]+)["'`]/.exec(source)?.[1];
  if (name && !name.endsWith('.')) return name.replaceAll(/\$?\{[^}]*\}|%[sv]/g, '*');
  // `"com.amazonaws." + region + ".sts"`
  const joined = /["'`]com\.amazonaws\.["'`][\s\S]{0,200}["'`]\.(sts(?:-fips)?)["'`]\)*$/.exec(source);
  return joined ? `com.amazonaws.*.${joined[1]}` : undefined;
}

/** A switch as a program writes it: `True` of Python is `true`. */
export function codeSwitch(node: ValueNode | undefined, absent: boolean | 'unknown'): boolean | 'unknown' {
  if (node && /^(true|false)$/i.test(node.written)) return node.written.toLowerCase() === 'true';
  return switchOf(node, absent);
}
