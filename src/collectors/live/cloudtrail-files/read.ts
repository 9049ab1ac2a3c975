import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import { stsEventSource } from '../../../cloudtrail/record.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import type { Gap, GapReason } from '../../../model/index.ts';
import { findFiles } from './find.ts';
import { about } from './index.ts';
import { recordsIn } from './records.ts';

/** Counts STS calls in all that the files hold, whatever the window: whoever chose the files chose the time. */
export async function* read(aws: Pick<AwsAccess, 'options' | 'clock'>): AsyncIterable<LiveReading> {
  const tally = new Tally();
  const paths = new Set<string>();
  if (aws.options.events.length === 0) yield gap('*', 'undetermined', 'no log files were named; use --events');
  for (const pattern of aws.options.events) {
    const found = findFiles(pattern);
    if (found.length === 0) yield gap(pattern, 'unreadable', `no file matches ${pattern}`);
    for (const path of found) paths.add(path);
  }
  for (const path of paths) {
    try {
      const raw = readFileSync(path);
      const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
      // Files without the event source hold no STS call: not worth parsing.
      if (!bytes.includes(stsEventSource)) continue;
      for (const record of recordsIn(bytes.toString('utf8'))) tally.add(record);
    } catch (error) {
      const broken = isBroken(error);
      yield gap(path, broken ? 'malformed' : 'unreadable', `${path} could not be read to its end: ${saidBy(error)}`);
    }
  }
  if (tally.counts.malformed > 0) yield gap('*', 'malformed', `${tally.counts.malformed} STS event(s) without a time`);
  if (tally.partitions.size > 0 && !tally.partitions.has('aws')) {
    yield {
      inapplicable: about.emits,
      because: `partition ${[...tally.partitions].join(', ')} has no global STS endpoint`,
    };
    return;
  }
  yield* tally.facts(aws.clock.now());
}

function isBroken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return Reflect.get(error, 'name') === 'SyntaxError' || String(Reflect.get(error, 'code')).startsWith('Z_');
}

/** A SyntaxError quotes the text around it, which may be a token: it is not repeated. */
function saidBy(error: unknown): string {
  return isBroken(error) ? 'the gzip or the JSON in it is broken' : String(error);
}

function gap(subject: string, reason: GapReason, detail: string): Gap {
  return { collector: about.id, kinds: about.emits, where: { subject }, reason, detail };
}
