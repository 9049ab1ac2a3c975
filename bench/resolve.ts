/** Prints how many cases `resolve --batch` answers in a second: `npx tsx bench/resolve.ts [cases]`. */
import { allCases } from '../scripts/oracle/cases.ts';
import { resolveBatch } from '../src/sts/batch.ts';

const wanted = Number(process.argv[2] ?? 10_000);
const clients = ['boto3', 'aws-sdk-js-v3', 'aws-sdk-go-v1', 'aws-sdk-java-v2'];
const cases = allCases();
const lines = Array.from({ length: wanted }, (_, index) =>
  JSON.stringify({
    ...cases[index % cases.length],
    client: { name: clients[index % clients.length], version: 'latest' },
  }),
);
const started = performance.now();
const answers = [...resolveBatch(lines.join('\n'))].length;
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${answers} cases in ${seconds.toFixed(2)} s: ${Math.round(answers / seconds)} cases a second\n`);
