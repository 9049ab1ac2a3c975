import type { Fact, FactKind, Gap, GapReason, Repo, RepoFile } from '../model/index.ts';
import { FileReader, holdsNeedle, sizeLimit } from './files/reader.ts';
import { Gathering } from './gather.ts';
import { matcher } from './match.ts';
import type { Unit } from './repo/registry.generated.ts';

/** Byte strings without which an unreadable or oversized file can hold nothing that matters. */
const matters = ['amazonaws.com', 'sts_regional_endpoints', 'AWS_ENDPOINT_URL', 'endpoint_url'];

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
  const wanted = units.map((unit) => ({
    unit,
    matches: matcher(unit.about.files),
    cores: coresOf(unit.about.needles),
  }));
  // Most paths are of interest only to those who read every file: one expression tells.
  const everywhere = wanted.filter(({ unit }) => unit.about.files.includes('**'));
  const some = matcher(wanted.flatMap(({ unit }) => (unit.about.files.includes('**') ? [] : unit.about.files)));
  const repo = repoView(reader, paths);
  const everyKind = [...new Set(units.flatMap((unit) => unit.about.emits))];
  const byNeedles = needleTest();
  let files = 0;
  for (const [index, path] of paths.entries()) {
    if (index % 2000 === 0) progress(index, paths.length);
    const interested = some(path) ? wanted.filter((one) => one.matches(path)) : everywhere;
    if (interested.length === 0) continue;
    const reading = reader.read(path);
    if (reading.kind === 'skip') continue;
    files += 1;
    if (reading.kind === 'unreadable') {
      gathering.add(fileGap(path, everyKind, 'unreadable', `${shown(path)} could not be read (${reading.code})`));
      continue;
    }
    if (reading.kind === 'too-large') {
      const megabytes = Math.round(reading.size / 1_048_576);
      if (matters.some(reading.holds)) {
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
    const { bytes } = reading;
    byNeedles.start(bytes);
    const takers = interested.filter(({ unit, cores }) => byNeedles.any(cores) && byNeedles.any(unit.about.needles));
    if (takers.length === 0) continue;
    const text = decode(bytes);
    if (text === undefined) {
      const specific = takers.filter(({ unit }) => !unit.about.files.includes('**'));
      if (specific.length > 0 && matters.some((needle) => holdsNeedle(bytes, needle))) {
        const kinds = [...new Set(specific.flatMap(({ unit }) => unit.about.emits))];
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
    for (const { unit } of takers) await readWith(unit, { path, text }, repo, gathering, crashes);
  }
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
  gathering: Gathering,
  crashes: string[],
): Promise<void> {
  const before: (Fact | Gap)[] = [];
  try {
    const pending = loaded.get(unit) ?? prepared(unit);
    loaded.set(unit, pending);
    for (const reading of (await pending).read(file, repo)) before.push(reading);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    crashes.push(`collector ${unit.about.id} crashed on ${shown(file.path)}: ${message}`);
    before.push(
      fileGap(
        file.path,
        unit.about.emits,
        'crashed',
        `the collector ${unit.about.id} crashed on ${shown(file.path)}: ${message}`,
      ),
    );
  }
  for (const reading of before) gathering.add(reading);
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
  return {
    paths: known,
    text(path) {
      if (!known.has(path)) return undefined;
      if (texts.has(path)) return texts.get(path);
      const reading = new FileReader(reader.root).read(path);
      const text = reading.kind === 'bytes' ? decode(reading.bytes) : undefined;
      if (texts.size > 500) texts.clear();
      texts.set(path, text);
      return text;
    },
  };
}

/** Short texts of which every file that holds a needle holds one: few of them answer for many needles. */
function coresOf(needles: readonly string[]): readonly string[] {
  const core = (needle: string): string =>
    shared.find(
      (one) =>
        (needle === needle.toLowerCase() || needle === needle.toUpperCase()) && needle.toLowerCase().includes(one),
    ) ?? needle;
  return [...new Set(needles.map(core))];
}
const shared = ['aws', 'amazon', 'sts', 'endpoint', 'role'];

/** Remembers which needles the current bytes hold, so that each is searched for once a file. */
function needleTest(): { start(bytes: Buffer): void; any(needles: readonly string[]): boolean } {
  const known = new Map<string, boolean>();
  let current = Buffer.alloc(0);
  const holds = (needle: string): boolean => {
    let value = known.get(needle);
    if (value === undefined) {
      value = holdsNeedle(current, needle) || isUtf16(current);
      known.set(needle, value);
    }
    return value;
  };
  return {
    start(bytes) {
      known.clear();
      current = bytes as Buffer<ArrayBuffer>;
    },
    any: (needles) => needles.length === 0 || needles.some(holds),
  };
}

/** UTF-8, or UTF-16 with a byte order mark; undefined for a binary. */
function decode(bytes: Buffer): string | undefined {
  if (isUtf16(bytes)) {
    const little = bytes[0] === 0xff;
    return new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  return bytes.toString('utf8');
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
