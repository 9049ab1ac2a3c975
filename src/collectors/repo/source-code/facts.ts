import { type Fact, inRepo, makeFact } from '../../../model/index.ts';
import { environmentSetting } from '../../../sts/setting-names.ts';
import type { ClientName } from '../../../sts/types.ts';
import { indexLines, type LineIndex } from '../../../syntax/lines.ts';
import { directoryOf, workloadFact } from '../../environment-facts.ts';
import { variableOfProperty } from './environment.ts';
import type { Found, FoundClient, FoundSetting } from './found.ts';
import { optionSetting } from './options.ts';

/** Where the packages of a client come from. */
const ecosystems: Readonly<Record<ClientName, string>> = {
  boto: 'pypi',
  boto3: 'pypi',
  'aws-cli': 'command',
  'aws-sdk-js-v2': 'npm',
  'aws-sdk-js-v3': 'npm',
  'aws-sdk-java-v1': 'maven',
  'aws-sdk-java-v2': 'maven',
  'aws-sdk-go-v1': 'go',
  'aws-sdk-go-v2': 'go',
  'aws-sdk-php': 'composer',
  'aws-sdk-ruby': 'gem',
  'aws-sdk-net': 'nuget',
  'aws-sdk-rust': 'cargo',
  'aws-sdk-cpp': 'vcpkg',
  'aws-sdk-kotlin': 'maven',
  'aws-sdk-swift': 'swift',
  'aws-tools-powershell': 'powershell',
};

/**
 * The facts of one program: the program is a workload when it sets variables or defaults, and so is every client with options of
 * its own. A client without options belongs to the program, else it is only known by its directory, as a dependency is.
 */
export function* factsOf(path: string, text: string, found: Found): Generator<Fact> {
  const lines = indexLines(text);
  const program = `program:${path}`;
  const own = [...found.variables, ...found.defaults].sort((a, b) => a.whole.start - b.whole.start);
  if (own.length > 0) {
    yield workloadFact({
      id: program,
      type: 'other',
      label: `program ${path}`,
      directory: directoryOf(path),
      path,
      span: lines.span(0, 0),
    });
    const variables = new Set(found.variables);
    for (const [order, one] of own.entries())
      yield settingFact(path, lines, text, one, {
        workload: program,
        key: 'program',
        service: null,
        order,
        isVariable: variables.has(one),
      });
  }
  yield* handedOnFacts(path, lines, text, found.handedOn);
  const names = new Map<string, number>();
  for (const client of found.clients)
    yield* clientFacts(path, lines, text, client, own.length > 0 ? program : null, names);
}

/** What a program writes for others has a workload of its own: it is not the environment of the program. */
function* handedOnFacts(path: string, lines: LineIndex, text: string, all: readonly FoundSetting[]): Generator<Fact> {
  const [first] = all;
  if (!first) return;
  const id = `handed-on:${path}`;
  const span = lines.span(first.whole.start, first.whole.start);
  const label = `environment that ${path} hands on`;
  yield workloadFact({ id, type: 'other', label, directory: directoryOf(path), path, span });
  for (const [order, one] of all.entries())
    yield settingFact(path, lines, text, one, {
      workload: id,
      key: 'handed-on',
      service: null,
      order,
      isVariable: true,
    });
}

function* clientFacts(
  path: string,
  lines: LineIndex,
  text: string,
  client: FoundClient,
  parent: string | null,
  names: Map<string, number>,
): Generator<Fact> {
  const inside = client.inside.join('.') || 'file';
  const count = (names.get(inside) ?? 0) + 1;
  names.set(inside, count);
  const key = count === 1 ? inside : `${inside}/${count}`;
  const id = `client:${path}#${key}`;
  const span = headSpan(lines, text, client);
  const hasOptions = client.options.length > 0;
  if (hasOptions)
    yield workloadFact({
      id,
      type: 'other',
      label: `${client.callee} in ${inside === 'file' ? path : inside}`,
      parent,
      directory: directoryOf(path),
      path,
      span,
    });
  yield makeFact({
    kind: 'aws-client',
    key: `${key}/${client.client}`,
    label: `${client.callee} in ${path}`,
    data: {
      client: client.client,
      package: client.callee,
      ecosystem: ecosystems[client.client],
      version: 'unknown',
      constraint: null,
      from: 'source',
      direct: true,
      workload: hasOptions ? id : parent,
      directory: directoryOf(path),
    },
    place: inRepo(path, span),
  });
  for (const [order, one] of client.options.entries())
    yield settingFact(path, lines, text, one, { workload: id, key, service: 'sts', order, isVariable: false });
}

/** The construction on its line; of one over several lines the first. */
function headSpan(lines: LineIndex, text: string, { at }: FoundClient) {
  const end = text.indexOf('\n', at.start);
  const last = end === -1 || end > at.end ? at.end : end;
  return lines.span(at.start, at.start + text.slice(at.start, last).trimEnd().length);
}

interface Belonging {
  readonly workload: string;
  readonly key: string;
  readonly service: string | null;
  readonly order: number;
  readonly isVariable: boolean;
}

function settingFact(path: string, lines: LineIndex, text: string, one: FoundSetting, to: Belonging): Fact {
  const variable = environmentSetting(one.name);
  const property = to.isVariable ? variableOfProperty(one.name) : undefined;
  const named = variable ?? (property === undefined ? undefined : environmentSetting(property));
  const setting = named?.setting ?? optionSetting(one.name) ?? 'region';
  return makeFact({
    kind: 'sts-setting',
    key: `${to.key}/${one.name}`,
    label: `${one.name} in ${path}`,
    data: {
      setting,
      name: one.name,
      value: one.value ?? 'unknown',
      written: writtenOf(text, one),
      source: variable ? 'environment' : 'code',
      profile: null,
      service: named ? named.service : (one.service ?? to.service),
      workload: to.workload,
      order: to.order,
    },
    place: inRepo(path, lines.span(one.whole.start, one.whole.end)),
    spans: { '/value': lines.span(one.valueAt.start, one.valueAt.end) },
  });
}

/** The text of a setting on one line; of a computed one also where its value comes from. */
function writtenOf(text: string, { whole, origin }: FoundSetting): string {
  const own = text.slice(whole.start, whole.end);
  return (origin === undefined ? own : `${own}, from ${origin}`).replace(/\s+/g, ' ').slice(0, 300);
}
