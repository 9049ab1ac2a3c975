// Writes everything that is made from the units: types of facts, registries, schemas, policy pages, README blocks.
// `npm run generate` writes; `npm run generate -- --check` fails when something on disk is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import process from 'node:process';
import { generateDocs } from './generate/docs.ts';
import { generateFacts } from './generate/facts.ts';
import { generateRegistries } from './generate/registries.ts';
import { generateSchemas } from './generate/schemas.ts';
import { generateSdkBehaviour } from './generate/sdk-behaviour.ts';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** Path relative to the root -> content. */
const files = new Map<string, string>([
  ...(await generateFacts(root)),
  ...generateRegistries(root),
  ...generateSchemas(root),
  ...generateDocs(root),
  ...generateSdkBehaviour(root),
]);

const stale: string[] = [];
for (const [path, content] of files) {
  const target = resolve(root, path);
  const current = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  if (current === content) continue;
  stale.push(relative(root, target));
  if (check) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
if (check && stale.length > 0) {
  console.error(`stale, run \`npm run generate\`:\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(
    check ? `${files.size} generated files are fresh` : `${stale.length} of ${files.size} generated files written`,
  );
}
