import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { types } from 'node:util';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import { countFiles } from '../../../cloudtrail/log-file/threads.ts';
import { Tally } from '../../../cloudtrail/tally.ts';
import type { Gap, GapReason } from '../../../model/index.ts';
import { findFiles } from './find.ts';
import { about } from './index.ts';

/** Counts STS calls in the files; without a window that was asked for, all of them: whoever chose the files chose the time. */
export async function* read(aws: Pick<AwsAccess, 'options' | 'clock' | 'window'>): AsyncIterable<LiveReading> {
  const { window } = aws;
  if (!(window.from < window.to)) {
    const detail = `the window ends (${window.to.toISOString()}) before it starts (${window.from.toISOString()})`;
    yield gap('*', 'undetermined', `${detail}; nothing was read`);
    return;
  }
  const options = { window, ipRanges: aws.options.ipRanges };
  const tally = new Tally(options);
  const paths = new Set<string>();
  if (aws.options.events.length === 0) yield gap('*', 'undetermined', 'no log files were named; use --events');
  for (const pattern of aws.options.events) {
    try {
      const found = findFiles(pattern);
      if (found.length === 0) yield gap(pattern, 'unreadable', `no file matches ${pattern}`);
      for (const path of found) paths.add(path);
    } catch (error) {
      yield gap(pattern, 'unreadable', `${pattern} could not be listed: ${saidBy(error)}`);
    }
  }
  const files = [...paths].map((path) => ({ path, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 }));
  for (const { path, reason, detail } of await countFiles(files, tally, options, availableParallelism())) {
    yield gap(path, reason, detail);
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

function saidBy(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}

function gap(subject: string, reason: GapReason, detail: string): Gap {
  return { collector: about.id, kinds: about.emits, where: { subject }, reason, detail };
}
