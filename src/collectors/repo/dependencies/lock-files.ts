import type { Repo } from '../../../model/index.ts';
import { indexLines, type LineIndex } from '../../../syntax/lines.ts';
import { byClient } from './clients.ts';
import { type Lock, locks, type Manifest, manifestFor, nameFits, pins } from './formats.ts';
import { baseName, directoryOf, inDirectory, relativeTo, upwards } from './paths.ts';
import { applicable } from './python-markers.ts';
import type { LockReading } from './reading.ts';

/** A lock file of the repository, as read. */
export interface Held {
  readonly path: string;
  readonly reading: LockReading;
  readonly lines: LineIndex;
}

/** The clients that manifests name for which this lock file decides: their facts stand in those manifests. */
export function clientsNamedFor(lockPath: string, reading: LockReading, repo: Repo): ReadonlySet<string> {
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
export function clientsOfSource(path: string, repo: Repo): ReadonlySet<string> | undefined {
  const source = path.endsWith('.txt') ? path.replace(/\.txt$/, '.in') : path;
  const manifest = source === path || !repo.paths.has(source) ? undefined : manifestFor(source);
  if (!manifest) return undefined;
  return new Set(byClient(manifest.read(repo.text(source) ?? '', source, repo).requirements).keys());
}

/** The lock file that decides for a manifest: in its directory, else (workspaces) the nearest above that covers it. */
export function lockOf(manifest: Manifest, path: string, repo: Repo): Held | undefined {
  const home = directoryOf(path);
  for (const directory of manifest.shared ? upwards(home) : [home]) {
    for (const glob of manifest.locks) {
      for (const name of namesFor(glob, path)) {
        const at = inDirectory(directory, name);
        const text = repo.paths.has(at) ? repo.text(at) : undefined;
        const format = locks.find((one) => nameFits(name, one.files)) ?? (name.endsWith('.txt') ? pins : undefined);
        if (text === undefined || !format) continue;
        const held = readLockFile(format, text, at, repo);
        if (directory === home || held.reading.covers?.(relativeTo(directory, home))) return held;
      }
    }
  }
  return undefined;
}

/** One lock file decides for every workspace below it: it is parsed once a repository. */
const files = new WeakMap<Repo, Map<string, Held>>();

export function readLockFile(format: Lock, text: string, path: string, repo: Repo): Held {
  const known = files.get(repo) ?? new Map<string, Held>();
  files.set(repo, known);
  const held = known.get(path) ?? { path, reading: readingOf(format, text, path, repo), lines: indexLines(text) };
  known.set(path, held);
  return held;
}

/** Of copies for several Pythons, that of the project's. */
function readingOf(format: Lock, text: string, path: string, repo: Repo): LockReading {
  const reading = format.read(text, path, repo);
  return { ...reading, locked: applicable(reading.locked, path, repo) };
}

/** `requirements-dev.in` is compiled to `requirements-dev.txt`; any other glob stands for its plain name. */
function namesFor(glob: string, path: string): readonly string[] {
  if (!glob.includes('*')) return [glob];
  if (glob.includes('requirements')) return [baseName(path).replace(/\.in$/, '.txt')];
  return [glob.replaceAll('*', '')];
}
