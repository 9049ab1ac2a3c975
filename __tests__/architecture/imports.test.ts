// The import directions of docs/architecture.md, the size of files and their names.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../support/cases.ts';

const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const own = files.filter((file) => !file.endsWith('.test.ts'));

/** Folder -> folders of `src` that it may import, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ['facts'],
  facts: [],
  validation: ['model'],
  bundle: [],
  syntax: ['model', 'bundle'],
  sts: ['model', 'syntax', 'facts'],
  owners: ['model', 'syntax'],
  aws: ['model', 'sts', 'version.ts'],
  cloudtrail: ['model', 'facts', 'sts', 'aws', 'bundle'],
  collectors: ['model', 'facts', 'syntax', 'sts', 'aws', 'cloudtrail', 'owners', 'validation', 'bundle'],
  trend: ['model', 'facts'],
  attribution: ['model', 'facts', 'sts'],
  engine: ['model', 'facts', 'validation'],
  config: ['model', 'validation'],
  reporters: ['model', 'facts'],
  delivery: ['model'],
  loopback: ['model'],
  demo: ['loopback', 'cloudtrail'],
};

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe.each(Object.entries(allowed))('src/%s', (folder, others) => {
  it('imports only what it may', () => {
    const wrong = own
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => path.startsWith('.'))
          .map((path) => posix.normalize(posix.join(dirname(file), path)).split('/')[0] ?? '')
          .filter((target) => target !== folder && !others.includes(target))
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

it('imports the Actions toolkit in delivery/github.ts alone', () => {
  expect(own.filter((file) => importsOf(file).some((path) => path.startsWith('@actions/')))).toEqual([
    'delivery/github.ts',
  ]);
});

it('keeps files short and named by what they hold', () => {
  const long = own
    .filter((file) => !file.includes('.generated.'))
    .map((file) => ({ file, lines: readFileSync(join(source, file), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|service)(\/|\.)/.test(file))).toEqual([]);
});

it('says the same version everywhere', async () => {
  const { version } = await import('../../src/version.ts');
  expect(version).toBe((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version);
});
