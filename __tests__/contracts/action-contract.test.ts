// action.yml is a contract: what it declares, what the code reads and what the page says are the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { overridesOfInputs, settingInputs } from '../../src/config/inputs.ts';
import { configSchema } from '../../src/config/schema.ts';
import { root } from '../support/cases.ts';

interface Declared {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required: boolean; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Declared;
const page = readFileSync(join(root, 'docs/action.md'), 'utf8');
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => ({
    path: join(entry.parentPath, entry.name),
    text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }));

function named(pattern: RegExp): readonly string[] {
  return [...new Set(sources.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))];
}

function rowsUnder(heading: string): readonly string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1] ?? '').sort();
}

describe('action.yml', () => {
  const inputs = Object.keys(action.inputs).sort();
  const outputs = Object.keys(action.outputs).sort();

  it('declares the inputs that are read', () => {
    const read = [...settingInputs, ...named(/\b(?:stepInput|core\.getInput)\('([^']+)'\)/g)];
    expect([...read].sort()).toEqual(inputs);
  });

  it('declares every input that the settings read', () => {
    const asked = new Set<string>();
    overridesOfInputs((name) => {
      asked.add(name);
      return '';
    });
    expect([...asked].sort()).toEqual([...settingInputs].sort());
  });

  it('declares the outputs that are set', () => {
    expect([...named(/\bcore\.setOutput\('([^']+)'/g)].sort()).toEqual(outputs);
  });

  it('is what the page says', () => {
    expect(rowsUnder('Inputs')).toEqual(inputs);
    expect(rowsUnder('Outputs')).toEqual(outputs);
  });

  it('has no default that would shadow the configuration file', () => {
    expect(inputs.filter((name) => action.inputs[name]?.default !== undefined)).toEqual(['github-token']);
    expect(inputs.filter((name) => action.inputs[name]?.required)).toEqual([]);
  });

  it('names its settings as the configuration file does', () => {
    expect(settingInputs.filter((name) => name !== 'config' && !Object.hasOwn(configSchema.properties, name))).toEqual(
      [],
    );
  });

  it('has no input for credentials', () => {
    expect(inputs.filter((name) => /secret|access|password|credential|role|key/.test(name))).toEqual([]);
  });

  it('runs the bundle on Node 24, and is fit for the Marketplace', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(action.branding.color).toMatch(/^(white|black|yellow|blue|green|orange|red|purple|gray-dark)$/);
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).not.toBe('');
  });

  it('is served by one file that knows the toolkit', () => {
    const users = sources
      .filter(({ text }) => /from '@actions\//.test(text))
      .map(({ path }) => path.slice(root.length + 1));
    expect(users).toEqual([join('src', 'delivery', 'github.ts')]);
  });
});

describe('the inputs', () => {
  const of = (inputs: Readonly<Record<string, string>>): object => overridesOfInputs((name) => inputs[name] ?? '');

  it('say nothing when they are empty', () => expect(of({})).toEqual({}));

  it('become settings', () => {
    expect(
      of({
        live: 'true',
        regions: 'eu-west-1, eu-central-1\n',
        window: '2w',
        'event-source': 's3',
        'fail-on': 'note',
        'fail-on-undecided': 'false',
        config: 'x.yml',
        reporters: 'text,sarif=a=b.sarif',
      }),
    ).toEqual({
      live: true,
      regions: ['eu-west-1', 'eu-central-1'],
      window: '2w',
      eventSource: 's3',
      failOn: 'note',
      failOnUndecided: false,
      config: 'x.yml',
      outputs: [
        { format: 'text', file: null },
        { format: 'sarif', file: 'a=b.sarif' },
      ],
    });
    expect([of({ live: 'auto' }), of({ live: 'false' })]).toEqual([{ live: 'auto' }, { live: false }]);
  });

  it('are all refused at once when several are wrong', () => {
    expect(() => of({ live: 'yes', 'fail-on': 'errors', 'event-source': 'x', 'fail-on-undecided': '1' })).toThrow(
      /`live`[\s\S]*`event-source`[\s\S]*`fail-on`[\s\S]*`fail-on-undecided`/,
    );
  });
});
