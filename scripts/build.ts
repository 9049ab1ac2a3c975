// Bundles the entries into dist/, deterministically; `--check` builds elsewhere and fails when dist/ differs;
// `--to DIR` builds elsewhere and leaves dist/ as it is.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const elsewhere = process.argv.indexOf('--to') + 1;
const target = elsewhere > 0 ? resolve(process.argv[elsewhere] ?? 'dist') : join(root, 'dist');
const output = check ? mkdtempSync(join(tmpdir(), 'regional-sts-dist-')) : target;
const entries = {
  cli: 'src/cli.ts',
  action: 'src/action.ts',
  'log-file-worker': 'src/cloudtrail/log-file/worker.ts',
  'sift-worker': 'src/collectors/files/sift-worker.ts',
};

if (!check) rmSync(output, { recursive: true, force: true });
const packages = new Set<string>();
await build({
  cwd: root,
  input: entries,
  platform: 'node',
  // AWS's CommonJS builds cannot be tree-shaken: the ES modules are taken wherever a package has them.
  resolve: { mainFields: ['module', 'main'], conditionNames: ['node', 'import', 'module'] },
  plugins: [
    {
      name: 'licences',
      moduleParsed({ id }: { id: string }) {
        const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
        if (match?.[1]) packages.add(match[1]);
      },
    },
  ],
  output: {
    dir: output,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    legalComments: 'none',
  },
  logLevel: 'warn',
});
writeFileSync(join(output, 'package.json'), '{ "type": "module" }\n');
for (const { from } of assets()) {
  const folder = /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(from)?.[0];
  if (folder) packages.add(join(root, folder));
}
writeFileSync(join(output, 'licenses.txt'), licences());
for (const { from, to } of assets()) cpSync(join(root, from), join(output, to));

if (check) {
  const differing = [...new Set([...list(output), ...list(join(root, 'dist'))])].filter(
    (path) => text(join(output, path)) !== text(join(root, 'dist', path)),
  );
  rmSync(output, { recursive: true, force: true });
  if (differing.length > 0) {
    console.error(`dist/ is stale, run \`npm run build\`:\n  ${differing.join('\n  ')}`);
    process.exitCode = 1;
  } else console.log('dist/ is fresh');
} else {
  const bytes = list(output)
    .filter((path) => path.endsWith('.js'))
    .reduce((sum, path) => sum + readFileSync(join(output, path)).length, 0);
  console.log(`dist/: ${list(output).length} files, ${(bytes / 1e6).toFixed(2)} MB of JavaScript`);
}

/** Licence texts of every package that is in the bundle, sorted by name. */
function licences(): string {
  const parts = [...packages].map((folder) => {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name?: string;
      version?: string;
      license?: string;
    };
    const file = readdirSync(folder)
      .sort()
      .find((name) => /^licen[cs]e/i.test(name));
    return `${about.name} ${about.version} (${about.license ?? 'see text'})\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  return `${[...new Set(parts)].sort().join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Files that the bundle loads at run time, such as grammars. */
function assets(): readonly { from: string; to: string }[] {
  const list = join(root, 'scripts/assets.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { from: string; to: string }[]) : [];
}

function list(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function text(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'latin1') : undefined;
}
