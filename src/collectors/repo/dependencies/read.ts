import { type Fact, type Gap, inRepo, makeFact, type Repo, type RepoFile } from '../../../model/index.ts';
import { indexLines, type LineIndex } from '../../../syntax/lines.ts';
import { boundOfClient, clientPackage } from './clients.ts';
import { type Lock, locks, type Manifest, manifests, nameFits, pins } from './formats.ts';
import { readGoMod } from './go-mod.ts';
import { baseName, directoryOf, inDirectory, relativeTo, upwards } from './paths.ts';
import type { Locked, LockReading, ReadingProblem, Requirement } from './reading.ts';
import { chooseRequirement, chosenVersion } from './versions.ts';

/** One `aws-client` fact a client that a manifest names, and one a client that only a lock file holds. */
export function* read(file: RepoFile, repo: Repo): Iterable<Fact | Gap> {
  const name = baseName(file.path);
  const manifest = manifestFor(file.path);
  const lock = locks.find((one) => nameFits(name, one.files));
  if (lock) yield* readLock(lock, file, repo);
  else if (manifest) yield* readManifest(manifest, file, repo);
}

function manifestFor(path: string): Manifest | undefined {
  const name = baseName(path);
  const found = manifests.find((one) => nameFits(name, one.files));
  if (found || !/(^|\/)requirements\//.test(path)) return found;
  return manifests.find((one) => nameFits(name.endsWith('.in') ? 'requirements.in' : 'requirements.txt', one.files));
}

function* readManifest(manifest: Manifest, file: RepoFile, repo: Repo): Iterable<Fact | Gap> {
  const { requirements, problems } = manifest.read(file.text, file.path, repo);
  const lines = indexLines(file.text);
  const held = lockOf(manifest, file.path, repo);
  const compiledFrom = clientsOfSource(file.path, repo);
  const indirect = file.path.endsWith('go.mod') ? readGoMod(file.text).indirect : new Set<string>();
  for (const [client, all] of byClient(requirements)) {
    if (compiledFrom?.has(client)) continue;
    const direct = compiledFrom ? [] : all.filter((one) => !indirect.has(one.name));
    const one = chooseRequirement(direct.length > 0 ? direct : all);
    // A pinned requirements file beside a library's own ranges is what gets installed: the fact stands there.
    if (held && nameFits(baseName(held.path), ['*requirements*.txt']) && !file.path.endsWith('.in')) {
      if (held.reading.locked.some((pin) => clientPackage(pin.ecosystem, pin.name)?.client === client)) continue;
    }
    const { version, fromLock } = chosenVersion(one, all, held?.reading.locked ?? []);
    const same = clientPackage(one.ecosystem, one.name)?.sameVersion ?? false;
    yield fact(file.path, lines, client, one, {
      version,
      constraint: same ? one.constraint : boundOfClient(one.name, one.version),
      from: fromLock ? 'lock-file' : 'manifest',
      direct: direct.length > 0,
    });
  }
  yield* gaps(file, lines, problems);
}

function* readLock(lock: Lock, file: RepoFile, repo: Repo): Iterable<Fact | Gap> {
  const reading = readOnce(lock, file.text, file.path, repo);
  const lines = indexLines(file.text);
  const named = reading.locked.length > 0 ? clientsNamedFor(file.path, reading, repo) : new Set<string>();
  for (const [client, all] of byClient(reading.locked)) {
    if (named.has(client)) continue;
    const one = chooseRequirement(
      all.filter((each) => !each.nested).length > 0 ? all.filter((each) => !each.nested) : all,
    );
    const version = chosenVersion(one, [], reading.locked).version;
    yield fact(file.path, lines, client, one, { version, constraint: null, from: 'lock-file', direct: false });
  }
  yield* gaps(file, lines, reading.problems);
}

/** The clients that manifests name for which this lock file decides: their facts stand in those manifests. */
function clientsNamedFor(lockPath: string, reading: LockReading, repo: Repo): ReadonlySet<string> {
  const home = directoryOf(lockPath);
  const clients = new Set<string>();
  for (const path of repo.below(home)) {
    const manifest = manifestFor(path);
    if (!manifest?.locks.some((glob) => nameFits(baseName(lockPath), [glob]))) continue;
    const directory = directoryOf(path);
    if (directory !== home && !(manifest.shared && reading.covers?.(relativeTo(home, directory)))) continue;
    if (lockOf(manifest, path, repo)?.path !== lockPath) continue;
    const text = repo.text(path) ?? '';
    if (!/aws|boto/i.test(text)) continue;
    for (const client of byClient(manifest.read(text, path, repo).requirements).keys()) clients.add(client);
  }
  return clients;
}

/** The clients that the `.in` file names of which a requirements file was compiled; undefined when there is none. */
function clientsOfSource(path: string, repo: Repo): ReadonlySet<string> | undefined {
  const source = path.endsWith('.txt') ? path.replace(/\.txt$/, '.in') : path;
  const manifest = source === path || !repo.paths.has(source) ? undefined : manifestFor(source);
  if (!manifest) return undefined;
  return new Set(byClient(manifest.read(repo.text(source) ?? '', source, repo).requirements).keys());
}

/** The lock file that decides for a manifest: in its directory, else (workspaces) the nearest above that covers it. */
function lockOf(manifest: Manifest, path: string, repo: Repo): { path: string; reading: LockReading } | undefined {
  const home = directoryOf(path);
  for (const directory of manifest.shared ? upwards(home) : [home]) {
    for (const glob of manifest.locks) {
      for (const name of namesFor(glob, path)) {
        const at = inDirectory(directory, name);
        const text = repo.paths.has(at) ? repo.text(at) : undefined;
        const format = locks.find((one) => nameFits(name, one.files)) ?? (name.endsWith('.txt') ? pins : undefined);
        if (text === undefined || !format) continue;
        const reading = readOnce(format, text, at, repo);
        if (directory === home || reading.covers?.(relativeTo(directory, home))) return { path: at, reading };
      }
    }
  }
  return undefined;
}

/** One lock file decides for every workspace below it: it is parsed once a repository. */
const readings = new WeakMap<Repo, Map<string, LockReading>>();

function readOnce(format: Lock, text: string, path: string, repo: Repo): LockReading {
  const known = readings.get(repo) ?? new Map<string, LockReading>();
  readings.set(repo, known);
  const reading = known.get(path) ?? format.read(text, path, repo);
  known.set(path, reading);
  return reading;
}

/** `requirements-dev.in` is compiled to `requirements-dev.txt`; any other glob stands for its plain name. */
function namesFor(glob: string, path: string): readonly string[] {
  if (!glob.includes('*')) return [glob];
  if (glob.includes('requirements')) return [baseName(path).replace(/\.in$/, '.txt')];
  return [glob.replaceAll('*', '')];
}

function byClient<T extends Requirement | Locked>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const client = clientPackage(one.ecosystem, one.name)?.client;
    if (client !== undefined) groups.set(client, [...(groups.get(client) ?? []), one]);
  }
  return groups;
}

interface Rest {
  readonly version: string;
  readonly constraint: string | null;
  readonly from: 'manifest' | 'lock-file';
  readonly direct: boolean;
}

function fact(path: string, lines: LineIndex, client: string, one: Requirement | Locked, rest: Rest): Fact {
  const { ecosystem, name, whole, nameAt, versionAt } = one;
  const ground = /(^|\/)gradle\/[^/]+\.toml$/.test(path) ? directoryOf(directoryOf(path)) : directoryOf(path);
  return makeFact({
    kind: 'aws-client',
    key: `${client}/${name}`,
    label: `${name} ${rest.version === 'unknown' ? (rest.constraint ?? '') : rest.version}`.trim(),
    data: { client, package: name, ecosystem, ...rest, workload: null, directory: ground },
    place: inRepo(path, lines.span(whole.start, whole.end)),
    spans: {
      '/package': lines.span(nameAt.start, nameAt.end),
      ...(versionAt ? { '/version': lines.span(versionAt.start, versionAt.end) } : {}),
    },
  });
}

function* gaps(file: RepoFile, lines: LineIndex, problems: readonly ReadingProblem[]): Iterable<Gap> {
  const [first] = problems;
  if (!first || !/boto|aws-?sdk|amazonaws|awscli/i.test(file.text)) return;
  const { line } = lines.position(first.at);
  const detail = `${first.message}; AWS SDKs named behind that line may be missing`;
  yield {
    collector: 'dependencies',
    kinds: ['aws-client'],
    where: { path: file.path, line },
    reason: 'malformed',
    detail,
  };
}
