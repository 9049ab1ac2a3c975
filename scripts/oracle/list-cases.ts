/** Prints the case set as JSON Lines: `npx tsx scripts/oracle/list-cases.ts > .oracle/cases.jsonl`. */
import { allCases } from './cases.ts';

for (const one of allCases()) process.stdout.write(`${JSON.stringify(one)}\n`);
