// How fast the event history is read: LookupEvents of the loopback with the quota of the real one, two requests a second for
// an account and Region, in any second. Real time, a round trip of 80 ms.
// npm run bench:lookup -- [events, default 2000]
import { setTimeout as sleep } from 'node:timers/promises';
import { loopbackAccess } from '../../__tests__/support/loopback-access.ts';
import { systemClock } from '../../src/aws/clock.ts';
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';
import { read } from '../../src/collectors/live/cloudtrail-lookup/read.ts';
import { cloudtrail } from '../../src/loopback/cloudtrail.ts';
import { LoopbackError, type LoopbackService } from '../../src/loopback/protocol.ts';
import { startLoopback } from '../../src/loopback/server.ts';
import { emptyState } from '../../src/loopback/state.ts';

const roundTrip = 80;
const [quota, quotaMs] = [2, 1000];
const arrived: number[] = [];
let throttled = 0;

const limited: LoopbackService = {
  ...cloudtrail,
  operations: {
    LookupEvents: async (call, state) => {
      const now = performance.now();
      const lately = arrived.filter((time) => time > now - quotaMs).length;
      arrived.push(now);
      if (lately >= quota) {
        throttled++;
        throw new LoopbackError(400, 'ThrottlingException', 'Rate exceeded');
      }
      await sleep(roundTrip);
      const answer = cloudtrail.operations['LookupEvents']?.(call, state);
      if (answer === undefined) throw new Error('the loopback has no LookupEvents');
      return await answer;
    },
  },
};

const count = Number(process.argv[2] ?? 2000);
const now = new Date();
const events = Array.from({ length: count }, (_, id) =>
  sampleEvent(id, { eventTime: new Date(now.getTime() - 3_600_000 - id * 1000).toISOString().replace(/\.\d+Z$/, 'Z') }),
);
const server = await startLoopback({ ...emptyState(), events }, { services: [limited] });
const aws = loopbackAccess(server.url, {
  window: { from: new Date(now.getTime() - 7 * 86_400_000), to: now },
  clock: systemClock,
});
let calls = 0;
for await (const one of read(aws)) {
  if ('kind' in one && one.kind === 'sts-call-summary') calls += Number(Reflect.get(one.data, 'count'));
  else if ('reason' in one) throw new Error(JSON.stringify(one));
}
await server.close();
if (calls !== count) throw new Error(`${calls} calls, not ${count}`);
const seconds = ((arrived.at(-1) ?? 0) - (arrived[0] ?? 0)) / 1000;
const rate = (arrived.length - 1) / seconds;
const share = (100 * rate) / quota;
console.log(
  `${count} events in ${arrived.length} requests: ${rate.toFixed(3)} requests a second, ${share.toFixed(1)} % of the quota, ${throttled} throttled`,
);
if (throttled > 0 || share < 95) process.exitCode = 1;
