/** `npm run oracle -- <client> [--versions a,b]`: runs a real SDK over all cases and records what it did. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allCases } from './cases.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { versions: { type: 'string' } } });
const [client] = positionals;
if (client === undefined) throw new Error('usage: npm run oracle -- <client> [--versions a,b]');

const runner = `scripts/oracle/runners/${client}`;
const versions =
  values.versions?.split(',') ?? (JSON.parse(readFileSync(`${runner}/versions.json`, 'utf8')) as string[]);
mkdirSync(`.oracle/${client}`, { recursive: true });
const cases = `.oracle/${client}/cases.jsonl`;
writeFileSync(
  cases,
  allCases()
    .map((one) => `${JSON.stringify(one)}\n`)
    .join(''),
);

for (const version of versions) {
  const answers = `.oracle/${client}/${version}.answers.jsonl`;
  const ran = spawnSync('bash', [`${runner}/run.sh`, version, cases, answers], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (ran.status !== 0)
    throw new Error(`${client} ${version}: the runner stopped with status ${ran.status ?? ran.signal}`);
  // what the runner says of the language and the parts that it ran with
  const runtime = existsSync(`${answers}.runtime`) ? readFileSync(`${answers}.runtime`, 'utf8').trim() : '';
  const recorded = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/oracle/record.ts', client, version, answers, runtime],
    { stdio: 'inherit' },
  );
  if (recorded.status !== 0) throw new Error(`${client} ${version}: not recorded`);
}
