import type { Fact } from '../model/index.ts';
import { inRepo, makeFact } from '../model/index.ts';
import { mapNode, textAt, type ValueEntry, type ValueNode, valueAt } from '../syntax/value-tree.ts';
import { argumentFact, directoryOf, roleFact, workloadFact } from './environment-facts.ts';

const regionalKey = 'eks.amazonaws.com/sts-regional-endpoints';
const roleKey = 'eks.amazonaws.com/role-arn';
/** What people write for it, such as the singular of the webhook's own flag. */
const looksRegional = /sts[-_.]?(regional|endpoints?$)|regional[-_.]?sts/i;

// Go's strconv.ParseBool, as in aws/amazon-eks-pod-identity-webhook pkg/annotations.go at 3bf80a348116.
const trueWords = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const falseWords = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);

/** Whether a map holds annotations by which EKS gives a role or Regional STS. */
export function holdsEksAnnotations(node: ValueNode): boolean {
  return node.entries.some((entry) => isAboutEks(entry.key));
}

function isAboutEks(key: string): boolean {
  return key === roleKey || key === regionalKey || (/amazonaws\.com\//.test(key) && looksRegional.test(key));
}

/** Everywhere in a tree where such annotations are given: a map of them, a JSON patch, a parameter of a chart. */
export function* eksAnnotations(node: ValueNode): Generator<readonly ValueEntry[]> {
  if (node.kind === 'map' && holdsEksAnnotations(node)) yield node.entries;
  const patched = addressed(node, 'path', /\/annotations\/([^/]+)$/, (key) =>
    key.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
  // `name: serviceAccount.annotations.eks\.amazonaws\.com/role-arn`, as `helm --set` spells it.
  const parameter = addressed(node, 'name', /(?:^|\.)annotations\.(.+)$/, (key) => key.replaceAll('\\', ''));
  for (const entry of [patched, parameter])
    if (entry && holdsEksAnnotations(mapNode({ ...node, entries: [entry] }))) yield [entry];
  for (const entry of node.entries) yield* eksAnnotations(entry.value);
  for (const item of node.items) yield* eksAnnotations(item);
}

/** An annotation that one key names by its way to it, and a `value` beside it gives. */
function addressed(node: ValueNode, by: string, way: RegExp, plain: (key: string) => string): ValueEntry | undefined {
  const key = way.exec(textAt(node, by) ?? '')?.[1];
  const value = valueAt(node, 'value');
  const keySpan = valueAt(node, by)?.span;
  if (key === undefined || value?.kind !== 'scalar' || !keySpan) return undefined;
  return { key: plain(key), keySpan, value, path: node.path };
}

export interface ServiceAccount {
  readonly name: string | undefined;
  /** Id of its workload, from which the containers that use it inherit. */
  readonly workload: string;
  readonly annotations: readonly ValueEntry[];
  readonly path: string;
}

/** Facts of a service account: its workload, its role, and what the webhook injects. Source: facts/eks-irsa.json. */
export function* serviceAccountFacts(account: ServiceAccount): Generator<Fact> {
  const { workload, path, annotations } = account;
  const name = account.name ?? 'unknown';
  const role = annotations.findLast((entry) => entry.key === roleKey);
  const exact = annotations.findLast((entry) => entry.key === regionalKey);
  const similar = annotations.find(
    (entry) => entry.key !== regionalKey && isAboutEks(entry.key) && entry.key !== roleKey,
  );
  const regional = exact ?? similar;
  const anchor = role ?? regional;
  if (!anchor) return;
  const state = exact ? stateOf(exact.value) : similar ? 'misspelt' : 'default';
  yield workloadFact({
    id: workload,
    type: 'other',
    label: `service account ${name}`,
    directory: directoryOf(path),
    runtime: role ? 'eks-irsa' : 'unknown',
    path,
    span: anchor.keySpan,
  });
  const place = inRepo((regional ?? anchor).path, spanOf(regional ?? anchor));
  yield makeFact({
    kind: 'eks-service-account',
    key: workload.slice(workload.indexOf('#') + 1),
    label: `service account ${name}`,
    data: {
      serviceAccount: name,
      roleArn: role ? (role.value.value ?? 'unknown') : null,
      regionalSts: state,
      annotation: regional?.key ?? null,
      value: regional ? (regional.value.value ?? regional.value.written) : null,
      workload,
    },
    place,
    ...(regional ? { spans: { '/regionalSts': spanOf(regional), '/value': regional.value.span } } : {}),
  });
  let order = 0;
  if (exact && state === 'on') yield setting(exact, 'mode', 'regional', workload, order++);
  if (exact && state === 'unknown') yield setting(exact, 'mode', undefined, workload, order++);
  if (!role) return;
  yield setting(role, 'role-arn', role.value.value ?? undefined, workload, order);
  const trail = workload.slice(workload.indexOf('#') + 1);
  const text = role.value.value ?? role.value.written.replace(/^["']|["']$/g, '');
  // What is computed names a role only when it has the form of an ARN.
  const written = role.value.value !== undefined || text.startsWith('arn:') ? text : undefined;
  yield roleFact({ role: written, key: roleKey, workload, path: role.path, span: role.value.span, trail });
}

function setting(
  entry: ValueEntry,
  kind: 'mode' | 'role-arn',
  value: string | undefined,
  workload: string,
  order: number,
): Fact<'sts-setting'> {
  return argumentFact({
    setting: kind,
    name: entry.key,
    value,
    written: entry.value.written,
    // The webhook turns the annotation into variables of the container.
    source: 'environment',
    workload,
    order,
    path: entry.path,
    span: spanOf(entry),
    valueSpan: entry.value.span,
  });
}

function stateOf(node: ValueNode): Fact<'eks-service-account'>['data']['regionalSts'] {
  if (node.value === undefined) return 'unknown';
  if (node.value !== null && trueWords.has(node.value)) return 'on';
  if (node.value !== null && falseWords.has(node.value)) return 'off';
  return 'invalid';
}

function spanOf(entry: ValueEntry): ValueEntry['keySpan'] {
  return { start: entry.keySpan.start, end: entry.value.span.end };
}
