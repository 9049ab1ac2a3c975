import type { Fact, Gap, Span } from '../../../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../../../syntax/environment-pairs.ts';
import { mapNode, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { computedGaps } from '../../computed-environment.ts';
import { codeSwitch, countOf, declaredEndpoint, groupsOf, policyOf, serviceWritten } from '../../declared-endpoints.ts';
import { argumentFact, isEnvironmentSetting, roleFact, settingFacts, workloadFact } from '../../environment-facts.ts';
import { scriptFacts } from '../../user-data-script.ts';
import { about } from './index.ts';

/** A resource of a program in any language, or of a YAML program. */
export interface PulumiResource {
  /** Its class without the module: `Function`, `Provider`. */
  readonly type: string;
  readonly key: string;
  readonly properties: ValueNode;
  readonly path: string;
  /** Where it begins. */
  readonly span: Span;
  /** The directory whose files go into it. */
  readonly directory: string;
}

/** A property by its name in TypeScript, Java and YAML, else as Python, Go and C# write it. */
function property(properties: ValueNode, name: string): ValueNode | undefined {
  return properties.entries.findLast(({ key }) => camel(key) === name)?.value;
}

function camel(key: string): string {
  const joined = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** The facts of a resource of AWS. */
export function* resourceFacts(resource: PulumiResource): Generator<Fact | Gap> {
  const { type, key, properties, path, span, directory } = resource;
  if (type === 'VpcEndpoint') yield* endpoint(resource);
  if (type === 'Provider') {
    yield* providerFacts(`module:${path}#${key}`, `provider ${key}`, resource, properties);
    return;
  }
  const isFunction = type === 'Function' || type === 'CallbackFunction';
  const pairs: readonly EnvironmentPair[] = [...environmentPairs(properties, isEnvironmentSetting)];
  yield* userData(resource);
  if (!isFunction && pairs.length === 0) return;
  const id = `${isFunction ? 'function' : 'resource'}:${path}#${key}`;
  yield workloadFact({
    id,
    type: isFunction ? 'function' : 'other',
    label: `${type} ${key}`,
    directory,
    runtime: isFunction ? runtimeOf(properties) : 'unknown',
    path,
    span,
  });
  yield* settingFacts(pairs, id);
  if (!isFunction) return;
  const entries = properties.entries
    .filter((entry) => camel(entry.key) === 'environment')
    .map((entry) => ({ ...entry, key: 'environment_variables' }));
  yield* computedGaps(mapNode({ ...properties, entries }), about.id, key, path);
}

/** A script that is written out as the user data of a machine. */
function* userData({ key, properties, path, span }: PulumiResource): Generator<Fact> {
  const node = property(properties, 'userData');
  const quoted = /["'`]{1,3}(\\?\s*#!)/.exec(node?.written ?? '');
  if (!node || !quoted) return;
  const body = node.written.slice(quoted.index + quoted[0].length - (quoted[1]?.length ?? 0));
  const line = node.span.start.line + node.written.slice(0, quoted.index).split('\n').length - 1;
  yield* scriptFacts({ body: body.replace(/["'`]+\)?$/, ''), line }, key, path, span);
}

/** `runtime: "python3.9"`, `aws.lambda.Runtime.Python3d9`, `Runtime.PYTHON3D9`. */
function runtimeOf(properties: ValueNode): string {
  const runtime = property(properties, 'runtime');
  if (runtime?.value) return `lambda:${runtime.value}`;
  const image = property(properties, 'imageUri');
  if (image) return `image:${image.value ?? 'unknown'}`;
  const named = /Runtime\.(\w+)$/.exec(runtime?.written ?? '')?.[1];
  return named
    ? `lambda:${named
        .toLowerCase()
        .replace(/(\d)d(\d|x)/, '$1.$2')
        .replace(/^(nodejs\d+)x$/, '$1.x')}`
    : 'unknown';
}

/** Region, STS endpoint and role of a provider, or of the configuration of a stack. */
export function* providerFacts(
  id: string,
  label: string,
  at: Pick<PulumiResource, 'path' | 'span' | 'directory'>,
  properties: ValueNode,
): Generator<Fact> {
  const { path, span, directory } = at;
  yield workloadFact({ id, type: 'module', label, directory, path, span });
  const settings: { readonly name: string; readonly value: ValueNode; readonly keySpan: Span }[] = [];
  for (const { key, keySpan, value } of properties.entries) {
    const name = camel(key.replace(/^aws:/, ''));
    if (/^(region|stsRegion|useFipsEndpoint|useDualstackEndpoint)$/.test(name)) settings.push({ name, value, keySpan });
    if (name !== 'endpoints') continue;
    for (const map of value.kind === 'list' ? value.items : [value])
      for (const inner of map.entries)
        if (camel(inner.key) === 'sts')
          settings.push({ name: 'endpoints.sts', value: inner.value, keySpan: inner.keySpan });
  }
  let order = 0;
  for (const { name, value, keySpan } of settings) {
    yield argumentFact({
      setting: kinds[name] ?? 'endpoint-url',
      name,
      value: value.value ?? undefined,
      written: value.written,
      service: /sts/.test(name) ? 'sts' : null,
      workload: id,
      order: order++,
      path: value.path,
      span: { start: keySpan.start, end: value.span.end },
      valueSpan: value.span,
    });
  }
  const assume =
    property(properties, 'assumeRole') ?? property(properties, 'assumeRoles') ?? valueAt(properties, 'aws:assumeRole');
  const role = assume && property(assume.kind === 'list' ? (assume.items[0] ?? assume) : assume, 'roleArn');
  if (role?.value?.startsWith('arn:'))
    yield roleFact({ role: role.value, key: 'roleArn', workload: id, path: role.path, span: role.span, trail: label });
}

const kinds: Readonly<Record<string, 'region' | 'use-fips' | 'use-dualstack'>> = {
  region: 'region',
  stsRegion: 'region',
  useFipsEndpoint: 'use-fips',
  useDualstackEndpoint: 'use-dualstack',
};

function* endpoint({ key, properties, span }: PulumiResource): Generator<Fact> {
  const service = property(properties, 'serviceName');
  const name = service && serviceWritten(service.written, service.value);
  if (!service || !name) return;
  const dns = property(properties, 'privateDnsEnabled');
  yield* declaredEndpoint({
    name: key,
    serviceName: name,
    declaredBy: 'construct',
    // An absent switch is off, as in the provider of Terraform that Pulumi is made from.
    privateDns: codeSwitch(dns, (properties.open ?? []).length > 0 ? 'unknown' : false),
    privateDnsSpan: dns?.span,
    subnets: countOf(property(properties, 'subnetIds')),
    subnetsSpan: property(properties, 'subnetIds')?.span,
    securityGroups: groupsOf(property(properties, 'securityGroupIds')),
    policy: policyOf(property(properties, 'policy')),
    path: service.path,
    span: { start: span.start, end: service.span.end },
  });
}
