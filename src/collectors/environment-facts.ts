import type { Fact, Span } from '../model/index.ts';
import { inRepo, makeFact } from '../model/index.ts';
import { environmentSetting } from '../sts/setting-names.ts';
import type { EnvironmentPair } from '../syntax/environment-pairs.ts';

/** Whether a name is that of an environment variable that has a say in the STS endpoint. */
export function isEnvironmentSetting(name: string): boolean {
  return environmentSetting(name) !== undefined;
}

/** The directory of a workload into which no file of the repository goes: its code stands in the template, its image comes from elsewhere. */
export const noDirectory = '(none)';

/** Something that runs, as a collector of configuration files sees it. */
export interface WorkloadParts {
  readonly id: string;
  readonly type: Fact<'workload'>['data']['type'];
  readonly label: string;
  readonly parent?: string | null;
  readonly directory: string;
  readonly runtime?: string;
  readonly path: string;
  readonly span: Span;
}

/** The fact of a workload. Its key is its own id, so that it stays the same when lines move. */
export function workloadFact(parts: WorkloadParts): Fact<'workload'> {
  const { id, type, label, parent = null, directory, runtime = 'unknown', path, span } = parts;
  const data = { workload: id, type, parent, directory, runtime };
  return makeFact({ kind: 'workload', key: id.replace(`:${path}#`, ':'), label, data, place: inRepo(path, span) });
}

/** The settings among the pairs of one environment, in the order in which the program would see them. */
export function* settingFacts(
  pairs: Iterable<EnvironmentPair>,
  workload: string,
  from = 0,
): Generator<Fact<'sts-setting'>> {
  let order = from;
  for (const pair of pairs) {
    const known = environmentSetting(pair.name);
    if (!known) continue;
    yield makeFact({
      kind: 'sts-setting',
      key: `${keyOf(workload)}/${[...pair.trail, pair.name].join('/')}`,
      label: `${pair.name} of ${workload}`,
      data: {
        setting: known.setting,
        name: pair.name,
        value: pair.value === undefined || pair.value === null ? 'unknown' : pair.value,
        written: pair.written.trim(),
        source: 'environment',
        profile: null,
        service: known.service,
        workload,
        order: order++,
      },
      place: inRepo(pair.path, pair.span),
      spans: { '/value': pair.valueSpan },
    });
  }
}

/** What an id of a workload adds to the path of its file: facts carry the path already. */
function keyOf(workload: string): string {
  return workload.slice(workload.indexOf('#') + 1);
}

/** A setting that stands under a key of its own, not under the name of an environment variable. */
export interface ArgumentParts {
  readonly setting: Fact<'sts-setting'>['data']['setting'];
  readonly name: string;
  readonly value: string | undefined;
  readonly written: string;
  readonly service?: string | null;
  readonly source?: Fact<'sts-setting'>['data']['source'];
  readonly workload: string;
  readonly order: number;
  readonly path: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

/** The fact of such a setting. */
export function argumentFact(parts: ArgumentParts): Fact<'sts-setting'> {
  const { setting, name, value, written, service = null, source = 'argument', workload, order } = parts;
  return makeFact({
    kind: 'sts-setting',
    key: `${keyOf(workload)}/${name}`,
    label: `${name} of ${workload}`,
    data: { setting, name, value: value ?? 'unknown', written, source, profile: null, service, workload, order },
    place: inRepo(parts.path, parts.span),
    spans: { '/value': parts.valueSpan },
  });
}

/** The fact that a file names a role. `role` undefined when it is computed. */
export function roleFact(parts: {
  readonly role: string | undefined;
  readonly key: string;
  readonly workload: string | null;
  readonly path: string;
  readonly span: Span;
  readonly trail: string;
}): Fact<'iam-role-reference'> {
  const role = roleName(parts.role);
  return makeFact({
    kind: 'iam-role-reference',
    key: `${parts.trail}/${parts.key}`,
    label: `${parts.key} ${role === 'unknown' ? '(computed)' : role}`,
    data: { role, key: parts.key, workload: parts.workload },
    place: inRepo(parts.path, parts.span),
  });
}

/** An ARN stays one when only its account is computed: then the bare name of the role is what is known. */
function roleName(text: string | undefined): string {
  if (text === undefined || text === '') return 'unknown';
  const arn = /^arn:[^:]*:iam::(\$\{[^}]*\}|[^:]*):role\/(.+)$/.exec(text);
  if (!arn) return text.startsWith('arn:') || /^[\w+=,.@/-]+$/.test(text) ? text : 'unknown';
  const name = arn[2] ?? '';
  if (/[${}<>%]/.test(name)) return 'unknown';
  return /^\d{12}$/.test(arn[1] ?? '') ? text : (name.split('/').at(-1) ?? 'unknown');
}

/** The directory of a path, `.` for the root. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash);
}

/** A path relative to a directory, normalised; undefined when it leads out of the repository or is no path. */
export function joinPath(directory: string, relative: string): string | undefined {
  if (relative.startsWith('/') || relative.includes('://')) return undefined;
  const parts = directory === '.' ? [] : directory.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') || '.';
}
