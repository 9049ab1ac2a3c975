import type { Fact, Repo, Span } from '../../../model/index.ts';
import type { HclBlock } from '../../../syntax/hcl.ts';
import { textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import {
  countOf,
  type DeclaredParts,
  declaredEndpoint,
  groupsOf,
  policyOf,
  switchOf,
} from '../../declared-endpoints.ts';
import { directoryOf } from '../../environment-facts.ts';
import { evaluate, evaluateBody, turnsOf } from './evaluate.ts';
import { type Scope, withNames } from './scope.ts';
import { countedList, serviceName } from './service-name.ts';

interface FileParts {
  readonly blocks: readonly HclBlock[];
  readonly scope: Scope;
  readonly path: string;
  readonly repo: Repo;
}

/** The VPC endpoints for STS that a file declares: by `aws_vpc_endpoint`, and by the inputs of the well-known modules. */
export function* declaredEndpoints(file: FileParts): Generator<Fact> {
  for (const block of file.blocks) {
    if (block.type === 'resource' && block.labels[0] === 'aws_vpc_endpoint') yield* resource(block, file);
    if (block.type === 'module') yield* moduleInputs(block, file);
  }
}

function* resource(block: HclBlock, file: FileParts): Generator<Fact> {
  const { scope, path } = file;
  const service = block.attributes.find((attribute) => attribute.name === 'service_name');
  if (!service) return;
  const name = block.labels.join('.');
  const loop = block.attributes.find((attribute) => attribute.name === 'for_each');
  const turns = loop ? turnsOf(evaluate(loop.value, scope)) : [];
  const counted = loop ? undefined : countedList(service.value, scope);
  const span = { start: block.typeSpan.start, end: service.span.end };
  for (const [index, item] of (counted?.list.items ?? []).entries()) {
    const found = counted?.nameOf(item) ?? '*';
    const near = item.path === path ? item.span : span;
    yield* fromResource(block, found, { ...file, name: `${name}/${index}`, span: near });
  }
  if (counted) return;
  if (!loop) {
    yield* fromResource(block, serviceName(service.value, scope, file.blocks), { ...file, name, span });
    return;
  }
  for (const { key, value } of turns) {
    const each = { ...value, kind: 'map' as const, items: [], entries: [entry('key', key), entry('value', value)] };
    const inner = withNames(scope, [['each', each]]);
    const found = serviceName(service.value, inner, file.blocks);
    const near = key.path === path ? key.span : span;
    yield* fromResource(block, found, { ...file, scope: inner, name: `${name}/${key.value ?? '*'}`, span: near });
  }
}

function entry(key: string, value: ValueNode): ValueEntry {
  return { key, keySpan: value.span, value, path: value.path };
}

function* fromResource(
  block: HclBlock,
  found: string,
  parts: FileParts & { readonly name: string; readonly span: Span },
): Generator<Fact> {
  const { scope, path, name, span, repo } = parts;
  const tree = evaluateBody(block, scope, path);
  // Associations in resources of their own add to what stands here.
  const elsewhere = (type: string): boolean =>
    parts.blocks.some((other) => other.labels[0] === `aws_vpc_endpoint_${type}`);
  const dns = valueAt(tree, 'private_dns_enabled');
  const privateDns = switchOf(dns, elsewhere('private_dns') ? 'unknown' : false);
  const configured = tree.entries.filter(({ key }) => key === 'subnet_configuration').length;
  const subnets = elsewhere('subnet_association') ? 'unknown' : configured || countOf(valueAt(tree, 'subnet_ids'));
  const groups = groupsOf(valueAt(tree, 'security_group_ids'));
  const listed = valueAt(tree, 'subnet_ids');
  yield* declaredEndpoint({
    name,
    serviceName: found,
    declaredBy: 'resource',
    privateDns,
    privateDnsSpan: dns?.path === path ? dns.span : undefined,
    privateZone: privateDns === true ? false : zoneBeside(path, repo),
    subnets,
    subnetsSpan: listed?.path === path ? listed.span : undefined,
    securityGroups: groups === 'default' && elsewhere('security_group_association') ? 'unknown' : groups,
    policy: elsewhere('policy') ? 'custom' : policyOf(valueAt(tree, 'policy')),
    path,
    span,
  });
}

/** Where modules take their endpoints: maps by service, or lists of services. */
const inputs = /^(endpoints|vpc_endpoints|interface_endpoints|interface_vpc_endpoints|vpc_interface_endpoints)$/;

function* moduleInputs(block: HclBlock, { scope, path, repo }: FileParts): Generator<Fact> {
  const source = block.attributes.find((attribute) => attribute.name === 'source');
  const from = source ? (evaluate(source.value, scope).value ?? '') : '';
  // Of this module it is known that an absent switch is off. Source: its vpc-endpoints/main.tf at v6, read 2026-11-23.
  const absent = /(^|\/)terraform-aws-modules\/(terraform-aws-)?vpc\b/.test(from) ? false : 'unknown';
  if (!block.attributes.some(({ name }) => inputs.test(name) || name === 'enable_sts_endpoint')) return;
  const tree = evaluateBody(block, scope, path);
  const name = `module.${block.labels[0] ?? ''}`;
  const base: Pick<DeclaredParts, 'serviceName' | 'declaredBy' | 'path'> = {
    serviceName: 'com.amazonaws.*.sts',
    declaredBy: 'module',
    path,
  };
  const zone = (privateDns: boolean | 'unknown') => (privateDns === true ? false : zoneBeside(path, repo));
  const old = tree.entries.find(({ key, value }) => key === 'enable_sts_endpoint' && value.value === 'true');
  if (old) {
    const dns = valueAt(tree, 'sts_endpoint_private_dns_enabled');
    yield* declaredEndpoint({
      ...base,
      name: `${name}/sts`,
      privateDns: switchOf(dns, absent),
      privateDnsSpan: dns?.span,
      privateZone: zone(switchOf(dns, absent)),
      subnets: countOf(valueAt(tree, 'sts_endpoint_subnet_ids')) || 'unknown',
      securityGroups: groupsOf(valueAt(tree, 'sts_endpoint_security_group_ids')),
      policy: policyOf(valueAt(tree, 'sts_endpoint_policy')),
      span: { start: old.keySpan.start, end: old.value.span.end },
    });
  }
  for (const [key, value, span] of tree.entries.filter((input) => inputs.test(input.key)).flatMap(listed)) {
    const service = textAt(value, 'service') ?? textAt(value, 'service_name') ?? textAt(value, 'name') ?? key;
    if (!/(^|\.)sts(-fips)?$/.test(service) || value.path !== path) continue;
    const dns = valueAt(value, 'private_dns_enabled');
    const privateDns = switchOf(dns, value.kind === 'map' ? absent : 'unknown');
    const own = countOf(valueAt(value, 'subnet_ids'));
    const shared = countOf(valueAt(tree, 'subnet_ids'));
    const groups = groupsOf(valueAt(value, 'security_group_ids'));
    yield* declaredEndpoint({
      ...base,
      name: `${name}/${key}`,
      serviceName: service.startsWith('com.') ? service : `com.amazonaws.*.${service}`,
      privateDns,
      privateDnsSpan: dns?.path === path ? dns.span : undefined,
      privateZone: zone(privateDns),
      subnets: own === 'unknown' || shared === 'unknown' ? 'unknown' : own + shared || 'unknown',
      securityGroups: groups === 'default' ? sharedGroups(tree) : groups,
      policy: policyOf(valueAt(value, 'policy')),
      span,
    });
  }
}

/** Groups that all endpoints of a module get. */
function sharedGroups(tree: ValueNode): DeclaredParts['securityGroups'] {
  if (textAt(tree, 'create_security_group') === 'true') return 'named';
  return groupsOf(valueAt(tree, 'security_group_ids'));
}

function listed(input: ValueEntry): readonly (readonly [string, ValueNode, Span])[] {
  const { value } = input;
  if (value.kind === 'list') return value.items.map((item) => [item.value ?? '', item, item.span] as const);
  return value.entries.map((inner) => {
    const { keySpan, value: given, path } = inner;
    const whole = given.path === path && given.span.start.line >= keySpan.start.line;
    return [inner.key, given, whole ? { start: keySpan.start, end: given.span.end } : keySpan] as const;
  });
}

const zoneName = /resource\s+"aws_route53_zone"[^{]*\{[^}]*?\bname\s*=\s*("[^"\n]*"|[^\n]*)/g;

/** Whether the directory declares a private hosted zone for the name of STS; one with a computed name may be it. */
function zoneBeside(path: string, repo: Repo): boolean | 'unknown' {
  const directory = directoryOf(path);
  let answer: boolean | 'unknown' = false;
  for (const other of repo.below(directory)) {
    if (!/\.(tf|tofu)$/.test(other) || directoryOf(other) !== directory) continue;
    const text = repo.text(other) ?? '';
    if (!text.includes('aws_route53_zone')) continue;
    for (const [, name = ''] of text.matchAll(zoneName)) {
      if (/\bsts\./.test(name)) return true;
      if (/each\.|amazonaws|endpoint|service/.test(name)) answer = 'unknown';
    }
  }
  return answer;
}
