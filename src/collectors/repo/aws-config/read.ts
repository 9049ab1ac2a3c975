import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { inRepo, makeFact } from '../../../model/index.ts';
import { profileSetting, type SettingName } from '../../../sts/setting-names.ts';
import { type IniEntry, type IniFile, type IniSection, readIni } from '../../../syntax/ini.ts';
import { directoryOf, roleFact, workloadFact } from '../../environment-facts.ts';
import { about } from './index.ts';
import { isComputed, isCredentialsFile, sectionKind } from './sections.ts';

interface Scope {
  readonly path: string;
  readonly ini: IniFile;
  readonly workload: string;
  readonly profile: string;
  readonly source: 'shared-config' | 'shared-credentials';
}

/** One workload a profile, below one for the file; the endpoints of `services` sections belong to the file. */
export function* read(file: RepoFile): Generator<Fact | Gap> {
  const { path, text } = file;
  const ini = readIni(text);
  const isCredentials = isCredentialsFile(path, text);
  const source = isCredentials ? 'shared-credentials' : 'shared-config';
  const id = `host-profile:${path}`;
  const known = ini.sections.map((section) => ({ section, ...sectionKind(section.name, isCredentials) }));
  const wanted = known.filter(({ kind }) => kind === 'profile' || kind === 'services');
  if (wanted.length > 0) {
    const start = ini.lines.position(wanted[0]?.section.start ?? 0);
    const directory = directoryOf(path);
    yield workloadFact({ id, type: 'host-profile', label: path, directory, path, span: { start, end: start } });
  }
  const order = new Counter();
  for (const { section, kind, name } of wanted) {
    if (kind === 'services') {
      yield* readServices(section, { path, ini, workload: id, profile: `services ${name}`, source }, order);
      continue;
    }
    const workload = `${id}#${name}`;
    const span = ini.lines.span(section.start, section.end);
    yield workloadFact({
      id: workload,
      type: 'host-profile',
      label: `profile ${name}`,
      parent: id,
      directory: directoryOf(path),
      path,
      span,
    });
    yield* readProfile(section, { path, ini, workload, profile: name, source }, order);
  }
  const [problem] = ini.errors;
  if (problem && /sts|endpoint_url|^[ \t]*\[\s*(default|profile)/im.test(text)) {
    const where = { path, line: problem.position.line };
    const detail = `${problem.message}; expected a shared AWS config file`;
    yield { collector: about.id, kinds: about.emits, where, reason: 'malformed', detail };
  }
}

class Counter {
  private readonly counts = new Map<string, number>();

  next(workload: string): number {
    const count = this.counts.get(workload) ?? 0;
    this.counts.set(workload, count + 1);
    return count;
  }
}

function* readProfile(section: IniSection, scope: Scope, order: Counter): Generator<Fact> {
  for (const entry of section.entries) {
    const setting = profileSetting(entry.key);
    if (setting) yield settingOf(entry, setting, scope, order);
    if (entry.key.toLowerCase() === 'role_arn') {
      const { path, workload, ini, profile } = scope;
      const role = isComputed(entry.value) ? undefined : entry.value;
      yield roleFact({ role, key: entry.key, workload, path, span: valueSpan(ini, entry), trail: profile });
    }
    // Before `services` sections, some tools read endpoints from keys that are indented below the service.
    const sts = entry.key.toLowerCase() === 'sts';
    for (const inner of sts ? entry.nested : []) {
      if (inner.key === 'endpoint_url')
        yield settingOf(inner, { setting: 'endpoint-url', service: 'sts' }, scope, order);
    }
  }
}

function* readServices(section: IniSection, scope: Scope, order: Counter): Generator<Fact> {
  for (const service of section.entries) {
    const key = service.key.toLowerCase().replaceAll(/[ -]/g, '_');
    if (key !== 'sts' && key !== 'security_token_service') continue;
    for (const entry of service.nested) {
      if (entry.key.toLowerCase() === 'endpoint_url')
        yield settingOf(entry, { setting: 'endpoint-url', service: 'sts' }, scope, order);
    }
  }
}

function settingOf(entry: IniEntry, { setting, service }: SettingName, scope: Scope, order: Counter): Fact {
  const { path, ini, workload, profile, source } = scope;
  const value = isComputed(entry.value) ? 'unknown' : entry.value;
  const data = {
    setting,
    name: entry.key,
    value,
    written: entry.value,
    source,
    profile,
    service,
    workload,
    order: order.next(workload),
  } as const;
  return makeFact({
    kind: 'sts-setting',
    key: `${profile}/${service === null ? '' : `${service}/`}${entry.key.toLowerCase()}`,
    label: `${entry.key} of ${profile.startsWith('services ') ? profile : `profile ${profile}`}`,
    data,
    place: inRepo(path, ini.lines.span(entry.start, entry.end)),
    spans: { '/value': valueSpan(ini, entry) },
  });
}

function valueSpan(ini: IniFile, entry: IniEntry): ReturnType<IniFile['lines']['span']> {
  return ini.lines.span(entry.valueStart, entry.end);
}
