import { readFileSync, statSync } from 'node:fs';
import { types } from 'node:util';
import type { AwsAccess, LiveReading } from '../../../aws/access.ts';
import { type Content, contentOf, largestFile } from '../../../cloudtrail/log-file/content.ts';
import { LogFileReader } from '../../../cloudtrail/log-file/take.ts';
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
  const tally = new Tally({ window });
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
  const reader = new LogFileReader(tally);
  for (const path of paths) {
    const broken = await takeFile(path, reader);
    if (broken !== undefined) yield broken;
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

/** Counts the calls in a file. Returns the gap when not all of the file could be read. */
async function takeFile(path: string, reader: LogFileReader): Promise<Gap | undefined> {
  let content: Content;
  try {
    if (statSync(path).size > largestFile) throw new Error(`it is larger than ${largestFile} bytes; split it`);
    content = await contentOf(readFileSync(path));
  } catch (error) {
    return gap(path, 'unreadable', `${path} could not be read: ${saidBy(error)}`);
  }
  const why = reader.take(content);
  return why === undefined ? undefined : gap(path, 'malformed', `${path} could not be read to its end: ${why}`);
}

function saidBy(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}

function gap(subject: string, reason: GapReason, detail: string): Gap {
  return { collector: about.id, kinds: about.emits, where: { subject }, reason, detail };
}
