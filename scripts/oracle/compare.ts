/** Shows where `resolve` and the recordings disagree: `npx tsx scripts/oracle/compare.ts [client] [version] [limit]`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from '../../src/sts/resolve.ts';
import { allCases } from './cases.ts';

const [onlyClient, onlyVersion, limit = '15'] = process.argv.slice(2);
const cases = new Map(allCases().map((one) => [one.id, one]));
let shown = 0;
for (const folder of ['__tests__/oracle', 'scripts/oracle/open']) {
  if (!existsSync(folder)) continue;
  for (const client of readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name)) {
    if (onlyClient !== undefined && onlyClient !== client && onlyClient !== 'all') continue;
    for (const file of readdirSync(`${folder}/${client}`)) compare(client, `${folder}/${client}/${file}`);
  }
}

function compare(client: string, path: string): void {
  const recording = JSON.parse(readFileSync(path, 'utf8')) as {
    version: string;
    hosts: Record<string, string>;
    errors: Record<string, string>;
  };
  if (onlyVersion !== undefined && onlyVersion !== 'all' && recording.version !== onlyVersion) return;
  let wrong = 0;
  let total = 0;
  const expected = [
    ...Object.entries(recording.hosts),
    ...Object.entries(recording.errors).map(([why, ids]) => [`ERR ${why}`, ids] as const),
  ];
  for (const [want, ids] of expected) {
    for (const id of ids.split(' ')) {
      const one = cases.get(id);
      if (one === undefined) continue;
      total++;
      const got = resolve({ ...one, client: { name: client, version: recording.version } });
      if (got.host === (want.startsWith('ERR ') ? undefined : want)) continue;
      wrong++;
      if (onlyVersion !== undefined && shown++ < Number(limit))
        console.log(
          `${id} want ${want} got ${got.host ?? `ERR ${got.chain.at(-1)}`} <= ${JSON.stringify({ ...one, id: undefined })}`,
        );
    }
  }
  if (wrong > 0 || onlyVersion !== undefined) console.log(`${path}: ${wrong} wrong of ${total}`);
}
