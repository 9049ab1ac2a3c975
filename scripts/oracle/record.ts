/** Makes a recording out of a runner's answers: `npx tsx scripts/oracle/record.ts <client> <version> <answers.jsonl> [runtime text] [partial]`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { allCases } from './cases.ts';

interface Answer {
  readonly id: string;
  readonly host?: string;
  readonly error?: string;
  readonly skip?: string;
}

const [client, version, file, runtime = '', extent = 'whole'] = process.argv.slice(2);
if (client === undefined || version === undefined || file === undefined)
  throw new Error('usage: record.ts <client> <version> <answers.jsonl> [runtime]');

const known = new Set(allCases().map((one) => one.id));
const answers = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Answer);
const answered = new Set(answers.map((one) => one.id));
const missing = [...known].filter((id) => !answered.has(id));
// a client whose cases take a process of a second each may be recorded in part, never below the agreed number
if (missing.length > 0 && (extent !== 'partial' || answered.size <= 600))
  throw new Error(`${missing.length} cases have no answer, the first is ${missing[0]}`);

/** Groups ids by what was answered, both sorted: the smallest form that still shows a change as a small diff. */
function grouped(value: (one: Answer) => string | undefined): Record<string, string> {
  const groups = new Map<string, string[]>();
  for (const one of answers) {
    const key = value(one);
    if (key === undefined) continue;
    if (!known.has(one.id)) throw new Error(`${one.id} is no case`);
    groups.set(key, [...(groups.get(key) ?? []), one.id]);
  }
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, ids]) => [key, ids.sort().join(' ')]),
  );
}

const recording = {
  client,
  version,
  runtime,
  command: `npm run oracle -- ${client} --versions ${version}`,
  recorded: new Date().toISOString().slice(0, 10),
  ...(missing.length > 0 ? { casesLeftOut: missing.length } : {}),
  hosts: grouped((one) => one.host || undefined),
  errors: grouped((one) => (one.host === '' ? 'empty host' : one.error?.slice(0, 80))),
};
mkdirSync(`__tests__/oracle/${client}`, { recursive: true });
writeFileSync(`__tests__/oracle/${client}/${version}.json`, `${JSON.stringify(recording, null, 1)}\n`);
console.log(
  `${client} ${version}: ${answers.length} answers, ${Object.keys(recording.hosts).length} hosts, ${Object.keys(recording.errors).length} kinds of error`,
);
