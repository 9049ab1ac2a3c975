// Every repository collector against damaged files, made from its own cases: no crash, no hang, and facts that lie in the file.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { matcher } from '../../src/collectors/match.ts';
import { type Unit, units } from '../../src/collectors/repo/registry.generated.ts';
import { type RepoPass, repoPass } from '../../src/collectors/repo-pass.ts';
import { groundOf } from '../../src/model/index.ts';
import { casesOf } from '../support/cases.ts';
import { damages, encodings, randomFrom } from './mutations.ts';

/** Damaged files a collector and way of damage. */
const cases = 3;
/** Processor time for one file. */
const mostMilliseconds = 2000;

const folder = mkdtempSync(join(tmpdir(), 'regional-sts-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Seed {
  readonly path: string;
  readonly bytes: Buffer;
  readonly beside: readonly { readonly path: string; readonly bytes: Buffer }[];
}

function seedsOf(unit: Unit): readonly Seed[] {
  const matches = matcher(unit.about.files);
  return casesOf(`src/collectors/repo/${unit.about.id}`).flatMap(({ folder: at }) => {
    const root = join(at, 'input');
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), bytes: readFileSync(file) }));
    return files
      .filter(({ path }) => matches(path))
      .map((file) => ({ ...file, beside: files.filter((other) => other !== file) }));
  });
}

let number = 0;

async function pass(unit: Unit, seed: Seed, bytes: Buffer): Promise<RepoPass & { milliseconds: number }> {
  const root = join(folder, String(number++));
  for (const file of [...seed.beside, { path: seed.path, bytes }]) {
    mkdirSync(dirname(join(root, file.path)), { recursive: true });
    writeFileSync(join(root, file.path), file.bytes);
  }
  const paths = [seed.path, ...seed.beside.map(({ path }) => path)];
  const before = process.cpuUsage();
  const result = await repoPass(root, paths, [unit], () => undefined);
  const { user, system } = process.cpuUsage(before);
  rmSync(root, { recursive: true, force: true });
  return { ...result, milliseconds: (user + system) / 1000 };
}

/** What is wrong with a reading of damaged bytes; undefined when it is in order. */
function complaint(
  unit: Unit,
  seed: Seed,
  bytes: Buffer,
  result: Awaited<ReturnType<typeof pass>>,
): string | undefined {
  if (result.crashes.length > 0) return result.crashes.join('; ');
  if (result.milliseconds > mostMilliseconds) return `took ${Math.round(result.milliseconds)} ms`;
  const foreign = [...result.facts.map(({ kind }) => kind)].find((kind) => !unit.about.emits.includes(kind));
  if (foreign) return `emitted ${foreign}, which it does not declare`;
  const lineCount = bytes.toString('latin1').split(/\r\n|[\n\r]/).length + 1;
  for (const { id, place } of result.facts) {
    const ground = groundOf(place);
    if (ground.origin !== 'repo' || ground.path !== seed.path) continue;
    const { start, end } = ground.span;
    const ordered = start.line < end.line || (start.line === end.line && start.column <= end.column);
    if (!ordered || start.line < 1 || end.line > lineCount)
      return `${id} lies at ${start.line}-${end.line}, outside of the file`;
  }
  return undefined;
}

describe.each(units.map((unit) => [unit.about.id, unit] as const))('collector %s', (id, unit) => {
  const seeds = seedsOf(unit);
  const random = randomFrom([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const pick = (): Seed => seeds[Math.floor(random() * seeds.length)] as Seed;

  it('has seeds', () => expect(seeds.length).toBeGreaterThan(0));

  it.each(Object.keys(damages))('survives %s', async (name) => {
    for (let count = 0; count < cases; count++) {
      const seed = pick();
      const bytes = damages[name]?.(seed.bytes, random) ?? seed.bytes;
      const wrong = complaint(unit, seed, bytes, await pass(unit, seed, bytes));
      if (wrong) throw new Error(`${seed.path}: ${wrong}\n${JSON.stringify(bytes.toString('latin1').slice(0, 1500))}`);
    }
  });

  it.each(Object.keys(encodings))('finds the same in %s', async (name) => {
    const seed = pick();
    if (seed.bytes[0] === 0xff || seed.bytes[0] === 0xfe || seed.bytes[0] === 0xef || seed.bytes.includes(0)) return;
    const plain = await pass(unit, seed, seed.bytes);
    const other = await pass(unit, seed, encodings[name]?.(seed.bytes.toString('utf8')) ?? seed.bytes);
    expect(other.crashes).toEqual([]);
    expect(other.facts.map((fact) => fact.id)).toEqual(plain.facts.map((fact) => fact.id));
  });

  it('says so when a file that names STS is full of NUL bytes, or tells what it holds', async () => {
    const seed = seeds.find(({ bytes }) =>
      /amazonaws\.com|sts_regional_endpoints|aws_endpoint_url/i.test(bytes.toString('latin1')),
    );
    if (!seed) return;
    const whole = await pass(unit, seed, seed.bytes);
    const holed = await pass(unit, seed, Buffer.concat([Buffer.from([0, 0, 10]), seed.bytes]));
    expect(holed.crashes).toEqual([]);
    if (
      whole.facts.some(({ place }) => JSON.stringify(place).includes(`"${seed.path}"`)) &&
      !unit.about.files.includes('**')
    )
      expect(holed.gaps.length + holed.facts.length).toBeGreaterThan(0);
  });
});
