import { type Fact, type Gap, inRepo, makeFact, type Place, type Repo, type RepoFile } from '../../../model/index.ts';
import { indexLines, type LineIndex } from '../../../syntax/lines.ts';
import { boundOfClient, byClient, clientPackage } from './clients.ts';
import { type Lock, locks, type Manifest, manifestFor, nameFits } from './formats.ts';
import { boundedByLanguage } from './language-version.ts';
import { clientsNamedFor, clientsOfSource, type Held, lockOf, readLockFile } from './lock-files.ts';
import { baseName, directoryOf } from './paths.ts';
import { applicable } from './python-markers.ts';
import type { Locked, ReadingProblem, Requirement } from './reading.ts';
import { homeOfCopy } from './vendored.ts';
import { chooseRequirement, chosenVersion } from './versions.ts';

/** One `aws-client` fact a client that a manifest names, and one a client that only a lock file holds. */
export function* read(file: RepoFile, repo: Repo): Iterable<Fact | Gap> {
  const name = baseName(file.path);
  const manifest = manifestFor(file.path);
  const lock = locks.find((one) => nameFits(name, one.files));
  if (lock) yield* readLock(lock, file, repo);
  else if (manifest) yield* readManifest(manifest, file, repo);
}

function* readManifest(manifest: Manifest, file: RepoFile, repo: Repo): Iterable<Fact | Gap> {
  const { requirements: written, problems } = manifest.read(file.text, file.path, repo);
  const requirements = applicable(written, file.path, repo);
  const lines = indexLines(file.text);
  const held = lockOf(manifest, file.path, repo);
  const compiledFrom = clientsOfSource(file.path, repo);
  for (const [client, all] of byClient(requirements)) {
    if (compiledFrom?.has(client)) continue;
    const direct = compiledFrom ? [] : all.filter((one) => !one.indirect);
    const one = chooseRequirement(direct.length > 0 ? direct : all);
    // A pinned requirements file beside a library's own ranges is what gets installed: the fact stands there.
    if (held && nameFits(baseName(held.path), ['*requirements*.txt']) && !file.path.endsWith('.in')) {
      if (held.reading.locked.some((pin) => clientPackage(pin.ecosystem, pin.name)?.client === client)) continue;
    }
    const { version, fromLock } = chosenVersion(one, all, held?.reading.locked ?? []);
    const same = clientPackage(one.ecosystem, one.name)?.sameVersion ?? false;
    const constraint = same ? one.constraint : boundOfClient(one);
    yield fact(file.path, lines, client, one, {
      version,
      constraint: version === 'unknown' ? boundedByLanguage(client, constraint, file.path, repo) : constraint,
      from: fromLock ? 'lock-file' : 'manifest',
      direct: direct.length > 0,
      also: [
        ...siblings(file.path, lines, one, all),
        ...(fromLock && held ? lockedAt(held, client) : []),
        ...(one.pinnedAt ? [inRepo(one.pinnedAt.path, one.pinnedAt.span)] : []),
      ],
    });
  }
  yield* gaps(file, lines, problems);
}

function* readLock(lock: Lock, file: RepoFile, repo: Repo): Iterable<Fact | Gap> {
  const { reading, lines } = readLockFile(lock, file.text, file.path, repo);
  const named = reading.locked.length > 0 ? clientsNamedFor(file.path, reading, repo) : new Set<string>();
  for (const [client, all] of byClient(reading.locked)) {
    if (named.has(client)) continue;
    // What only tools of development bring in is not shipped.
    const shipped = all.filter(({ dev }) => !dev);
    if (shipped.length === 0) continue;
    const top = shipped.filter(({ nested }) => !nested);
    const one = chooseRequirement(top.length > 0 ? top : shipped);
    const version = chosenVersion(one, [], shipped).version;
    const also = siblings(file.path, lines, one, shipped);
    yield fact(file.path, lines, client, one, { version, constraint: null, from: 'lock-file', direct: false, also });
  }
  yield* gaps(file, lines, reading.problems);
}

/** More lines than these are not named beside a client. */
const mostPlaces = 8;

/** The other lines of the file that bring in the same client. */
function siblings<T extends Requirement | Locked>(
  path: string,
  lines: LineIndex,
  one: T,
  all: readonly T[],
): readonly Place[] {
  const others = all.filter((each) => each !== one).slice(0, mostPlaces);
  return others.map(({ whole }) => inRepo(path, lines.span(whole.start, whole.end)));
}

/** The lines of a lock file that fix the version of a client. */
function lockedAt({ path, reading, lines }: Held, client: string): readonly Place[] {
  return reading.locked
    .filter(({ ecosystem, name }) => {
      const found = clientPackage(ecosystem, name);
      return found?.client === client && found.rank < 2;
    })
    .slice(0, mostPlaces)
    .map(({ whole }) => inRepo(path, lines.span(whole.start, whole.end)));
}

interface Rest {
  readonly version: string;
  readonly constraint: string | null;
  readonly from: 'manifest' | 'lock-file';
  readonly direct: boolean;
  readonly also: readonly Place[];
}

function fact(
  path: string,
  lines: LineIndex,
  client: string,
  one: Requirement | Locked,
  { also, ...rest }: Rest,
): Fact {
  const { ecosystem, name, whole, nameAt, versionAt } = one;
  return makeFact({
    kind: 'aws-client',
    key: `${client}/${name}`,
    label: `${name} ${rest.version === 'unknown' ? (rest.constraint ?? '') : rest.version}`.trim(),
    data: { client, package: name, ecosystem, ...rest, workload: null, directory: projectOf(path) },
    place: inRepo(path, lines.span(whole.start, whole.end)),
    spans: {
      '/package': lines.span(nameAt.start, nameAt.end),
      ...(versionAt ? { '/version': lines.span(versionAt.start, versionAt.end) } : {}),
    },
    also: also.length > 0 ? also : undefined,
  });
}

/** The directory of the project that a file belongs to: not that of its build definition, nor of a copied SDK. */
function projectOf(path: string): string {
  const isAside = /(^|\/)(gradle|project)\/[^/]+\.(toml|scala)$/.test(path);
  const build = /^(?:(.*)\/)?buildSrc\//.exec(path);
  if (build) return build[1] ?? '.';
  return homeOfCopy(path) ?? (isAside ? directoryOf(directoryOf(path)) : directoryOf(path));
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
