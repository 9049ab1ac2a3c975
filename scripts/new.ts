// Makes a new unit from scripts/templates: `npm run new -- policy|collector|derivation|reporter NAME`.
// What it makes fails its contract test until it is filled in.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { version } from '../src/version.ts';
import { generateRegistries } from './generate/registries.ts';

interface Kind {
  readonly folder: string;
  readonly fillIn: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  policy: { folder: 'policies', fillIn: 'policy.json, policy.md and the facts of the cases' },
  collector: { folder: 'src/collectors/repo', fillIn: 'index.ts, read.ts, README.md and the inputs of the cases' },
  derivation: { folder: 'src/collectors/derived', fillIn: 'index.ts, read.ts, README.md and the facts of the cases' },
  reporter: { folder: 'src/reporters', fillIn: 'index.ts, render.ts and README.md' },
};

/** Why there can be no unit of this kind and name; undefined when there can. */
function objection(root: string, kind: string | undefined, name: string | undefined): string | undefined {
  const known = Object.keys(kinds).join('|');
  if (kind === undefined || name === undefined) return `usage: npm run new -- ${known} NAME`;
  const chosen = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!chosen) return `"${kind}" is no kind of unit: choose one of ${known}`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 60)
    return `"${name}" is no name: write small letters, digits and single hyphens, such as docker-compose`;
  if (/^(utils?|helpers?|common|manager|service|registry|reading|escape)$/.test(name))
    return `"${name}" says nothing about what is in it, or is taken: choose another name`;
  const folder = `${chosen.folder}/${name}`;
  return existsSync(join(root, folder)) ? `${folder} exists already: choose another name` : undefined;
}

/** Copies the templates of a kind; `NAME` and `VERSION` are filled in. Returns the paths that it wrote. */
function make(root: string, kind: string, target: string, name: string): readonly string[] {
  const source = join(root, 'scripts/templates', kind);
  const fill = (text: string): string => text.replaceAll('NAME', name).replaceAll('VERSION', version);
  const written = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      const to = join(target, fill(relative(source, from)).replace(/\.ts\.txt$/, '.ts'));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, fill(readFileSync(from, 'utf8')));
      return to;
    });
  if (kind !== 'reporter') return written;
  const samples = join(root, 'src/reporters/json/cases');
  return [
    ...written,
    ...readdirSync(samples).map((sample) => {
      const to = join(target, 'cases', sample, 'report.json');
      cpSync(join(samples, sample, 'report.json'), to);
      return to;
    }),
  ];
}

const root = resolve(import.meta.dirname, '..');
const [kind, name] = process.argv.slice(2);
const refused = objection(root, kind, name);
if (refused !== undefined || kind === undefined || name === undefined) {
  console.error(refused);
  process.exitCode = 2;
} else {
  const { folder, fillIn } = kinds[kind] ?? { folder: '', fillIn: '' };
  const written = make(root, kind, join(root, folder, name), name);
  for (const [path, text] of generateRegistries(root)) writeFileSync(join(root, path), text);
  const test = kind === 'policy' ? 'policies' : kind === 'reporter' ? 'reporter-cases' : 'cases';
  console.log(`${written.map((path) => relative(root, path)).join('\n')}

Next:
  1. Fill in ${fillIn}.
  2. UPDATE_CASES=1 npm test -- contracts/${test} -t ${name}    then read every line that it wrote
  3. npm run generate                                  docs, schemas and README
  4. npm test -- contracts/${test} -t ${name}`);
}
