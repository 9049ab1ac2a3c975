// Counts the calls in a folder with the collector of the product and prints how many there are.
import process from 'node:process';
import { systemClock } from '../../src/aws/clock.ts';
import { read } from '../../src/collectors/live/cloudtrail-files/read.ts';

const options = { lookupCalls: null, lookupSeconds: null, events: [process.argv[2] ?? '.'], sources: {} };
const window = { from: new Date(0), to: new Date(8.64e15) };
let [calls, gaps] = [0, 0];
for await (const one of read({ options, clock: systemClock, window })) {
  if ('kind' in one && one.kind === 'sts-call-summary') calls += Number(Reflect.get(one.data, 'count'));
  else if ('reason' in one) gaps++;
}
if (gaps > 0) throw new Error(`${gaps} gap(s)`);
console.log(calls);
