import type { Fact, FactKind, Gap, GapReason, Repo, RepoFile } from '../model/index.ts';
import { withoutEchoes } from './echoes.ts';
import { isFixture } from './files/fixtures.ts';
import { interestsOf } from './files/interest.ts';
import { listing } from './files/listing.ts';
import { needleTest } from './files/needles.ts';
import { FileReader, sizeLimit } from './files/reader.ts';
import { sifted } from './files/sift.ts';
import { siftAhead } from './files/sift-ahead.ts';
import { textOf } from './files/text.ts';
import { Gathering } from './gather.ts';
import type { Unit } from './repo/registry.generated.ts';

/** Whether a text holds something without which an unreadable or oversized file can hold nothing that matters. */
const matters = needleTest(['amazonaws.com', 'sts_regional_endpoints', 'AWS_ENDPOINT_URL', 'endpoint_url']);

export interface RepoPass {
  readonly facts: Gathering['facts'];
  readonly gaps: Gathering['gaps'];
  readonly crashes: readonly string[];
  /** How many files were read. */
  readonly files: number;
}

/**
 * Reads every file once and hands it to the collectors that want it. Cheap tests come first: the path, then a search of the
 * bytes for the collector's needles; only what passes both is decoded and parsed.
 */
export async function repoPass(
  root: string,
  paths: readonly string[],
  units: readonly Unit[],
  progress: (done: number, all: number) => void,
): Promise<RepoPass> {
  const reader = new FileReader(root);
  const gathering = new Gathering();
  const crashes: string[] = [];
  const read: (Fact | Gap)[] = [];
  const late = new Set<Fact | Gap>();
  const ordered = [...units].sort((a, b) => Number(a.about.last ?? false) - Number(b.about.last ?? false));
  const byId = new Map(ordered.map((unit) => [unit.about.id, unit]));
  const wishes = ordered.map(({ about: { id, files, needles } }) => ({ id, files, needles }));
  const interestIn = interestsOf(wishes);
  const ahead = siftAhead({ root, paths, wishes });
  let seen: Uint8Array | undefined;
  const repo = repoView(reader, paths);
  const everyKind = [...new Set(units.flatMap((unit) => unit.about.emits))];
  let files = 0;
  for (const [index, path] of paths.entries()) {
    if (index % 2000 === 0) progress(index, paths.length);
    if (index === ahead.from) seen = await ahead.answer;
    const first = seen?.[index - ahead.from] ?? sifted.look;
    if (first === sifted.nothing) files += 1;
    if (first !== sifted.look) continue;
    const interest = interestIn(path);
    if (interest.wanted.length === 0) continue;
    const reading = reader.read(path);
    if (reading.kind === 'skip') continue;
    files += 1;
    if (reading.kind === 'unreadable') {
      gathering.add(fileGap(path, everyKind, 'unreadable', `${shown(path)} could not be read (${reading.code})`));
      continue;
    }
    if (reading.kind === 'too-large') {
      const megabytes = Math.round(reading.size / 1_048_576);
      if (reading.holds(matters)) {
        gathering.add(
          fileGap(
            path,
            everyKind,
            'too-large',
            `${shown(path)} has ${megabytes} MB and names STS; files above ${sizeLimit / 1_048_576} MB are not parsed`,
          ),
        );
      }
      continue;
    }
    const { rough, decode } = textOf(reading.bytes);
    if (!interest.holds(rough)) continue;
    // Of data for tests only the hosts are told, with the role `test`.
    const takers = interest.wanted
      .flatMap(({ id, holds }) => (holds(rough) ? (byId.get(id) ?? []) : []))
      .filter((unit) => unit.about.files.includes('**') || !isFixture(path));
    if (takers.length === 0) continue;
    const text = decode();
    if (text === undefined) {
      const specific = takers.filter((unit) => !unit.about.files.includes('**'));
      if (specific.length > 0 && matters(rough)) {
        const kinds = [...new Set(specific.flatMap((unit) => unit.about.emits))];
        gathering.add(
          fileGap(
            path,
            kinds,
            'malformed',
            `${shown(path)} is binary although its name says otherwise, and it names STS`,
          ),
        );
      }
      continue;
    }
    const found: (Fact | Gap)[] = [];
    for (const unit of takers) {
      const own = await readWith(unit, { path, text }, repo, found, crashes);
      found.push(...own);
      if (unit.about.last) for (const one of own) late.add(one);
    }
    read.push(...found);
  }
  for (const one of withoutEchoes(read, late)) gathering.add(one);
  progress(paths.length, paths.length);
  return { facts: gathering.facts, gaps: gathering.gaps, crashes, files };
}

const loaded = new Map<Unit, Promise<Awaited<ReturnType<Unit['load']>>>>();

async function prepared(unit: Unit): Promise<Awaited<ReturnType<Unit['load']>>> {
  const work = await unit.load();
  await work.prepare?.();
  return work;
}

async function readWith(
  unit: Unit,
  file: RepoFile,
  repo: Repo,
  before: readonly (Fact | Gap)[],
  crashes: string[],
): Promise<readonly (Fact | Gap)[]> {
  const readings: (Fact | Gap)[] = [];
  try {
    const pending = loaded.get(unit) ?? prepared(unit);
    loaded.set(unit, pending);
    for (const reading of (await pending).read(file, repo, before)) readings.push(reading);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    crashes.push(`collector ${unit.about.id} crashed on ${shown(file.path)}: ${message}`);
    readings.push(
      fileGap(
        file.path,
        unit.about.emits,
        'crashed',
        `the collector ${unit.about.id} crashed on ${shown(file.path)}: ${message}`,
      ),
    );
  }
  return readings;
}

function fileGap(path: string, kinds: readonly FactKind[], reason: GapReason, detail: string): Gap {
  return { collector: 'files', kinds, where: { path }, reason, detail };
}

/** A path on one line, whatever it holds. */
function shown(path: string): string {
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(path) ? JSON.stringify(path) : path;
}

function repoView(reader: FileReader, paths: readonly string[]): Repo {
  const known = new Set(paths);
  const texts = new Map<string, string | undefined>();
  const own = new FileReader(reader.root);
  return {
    paths: known,
    below: listing(paths),
    text(path) {
      if (!known.has(path)) return undefined;
      if (texts.has(path)) return texts.get(path);
      const reading = own.read(path);
      const text = reading.kind === 'bytes' ? textOf(reading.bytes).decode() : undefined;
      if (texts.size > 500) texts.clear();
      texts.set(path, text);
      return text;
    },
  };
}
