import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listing } from '../../src/collectors/files/listing.ts';
import type { AnyFact, Gap, Place, Repo, RepoFile, Span } from '../../src/model/index.ts';
import { groundOf } from '../../src/model/index.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Folders of the cases of a unit. */
export function casesOf(unitFolder: string): readonly { name: string; folder: string }[] {
  const folder = join(root, unitFolder, 'cases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, folder: join(folder, name) }))
    .filter(({ folder: path }) => statSync(path).isDirectory());
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

export function readJsonIf(path: string): unknown {
  return existsSync(path) ? readJson(path) : undefined;
}

/**
 * The expectation of a case. A missing one fails; `UPDATE_CASES=1` writes it, which CI refuses.
 * Returns the text to compare with.
 */
export function expectation(folder: string, file: string, actual: string): string {
  const path = join(folder, file);
  if (process.env['UPDATE_CASES'] === '1') {
    if (process.env['CI']) throw new Error('expectations are never written in CI');
    writeFileSync(path, actual);
  }
  if (!existsSync(path))
    throw new Error(`${relative(root, path)} is missing: write it, or run with UPDATE_CASES=1 and read it`);
  return readFileSync(path, 'utf8');
}

/** A repository of the files below `folder`. */
export function repoOf(folder: string): { repo: Repo; files: readonly RepoFile[] } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const files = names.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return { files, repo: { paths: new Set(names), below: listing(names), text: (path) => texts.get(path) } };
}

/** Facts and gaps in the short, sorted form of `expected.json`. */
export function shorten(facts: readonly AnyFact[], gaps: readonly Gap[]): string {
  const rows = facts.map((fact) => ({
    kind: fact.kind,
    id: fact.id,
    label: fact.label,
    at: describePlace(fact.place),
    ...(fact.place.origin === 'derived' ? { from: fact.place.from } : {}),
    data: fact.data,
    ...(fact.spans
      ? { spans: Object.fromEntries(Object.entries(fact.spans).map(([key, span]) => [key, describeSpan(span)])) }
      : {}),
  }));
  const order = new Map(facts.map((fact) => [fact.id, sortKey(fact)]));
  rows.sort((a, b) => compare(order.get(a.id) ?? '', order.get(b.id) ?? ''));
  return `${JSON.stringify({ facts: rows, gaps }, null, 2)}\n`;
}

function sortKey(fact: AnyFact): string {
  const ground = groundOf(fact.place);
  if (ground.origin === 'live') return `~${ground.account}/${ground.region}/${fact.id}`;
  const { line, column } = ground.span.start;
  return `${ground.path} ${String(line).padStart(8, '0')} ${String(column).padStart(8, '0')} ${fact.id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describePlace(place: Place): string {
  const ground = groundOf(place);
  if (ground.origin === 'live') return `${ground.account}/${ground.region}/${ground.subject}`;
  return `${ground.path}:${describeSpan(ground.span)}`;
}

function describeSpan({ start, end }: Span): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
