import type { AwsAccess, Inapplicable } from '../aws/access.ts';
import type { Gap, GapReason, IamAction, LiveCollectorAbout, SourceOptions } from '../model/index.ts';

/** Calls through the global endpoint are logged here, wherever they were served. */
export const globalRegion = 'us-east-1';

/** Where a collector of calls looks, for its gaps. */
export interface Reading {
  readonly about: LiveCollectorAbout;
  readonly account: string;
  readonly region: string;
  readonly subject: string;
}

/** What keeps a collector of calls from starting; undefined when nothing does. */
export function obstacle(aws: AwsAccess, reading: Reading): Gap | Inapplicable | undefined {
  const { window, partition } = aws;
  if (partition !== 'aws') {
    return { inapplicable: reading.about.emits, because: `partition ${partition} has no global STS endpoint` };
  }
  if (window.from < window.to) return undefined;
  const detail = `the window ends (${iso(window.to)}) before it starts (${iso(window.from)}); nothing was read`;
  return gapOf(reading, 'undetermined', detail);
}

/** A gap of a collector of calls. */
export function gapOf(
  { about, account, region, subject }: Reading,
  reason: GapReason,
  detail: string,
  permissions: readonly IamAction[] = [],
): Gap {
  const needed = permissions.length > 0 ? { permissions } : {};
  return { collector: about.id, kinds: about.emits, where: { account, region, subject }, reason, detail, ...needed };
}

/** The Regions whose logs are read: that of the global endpoint, and those that were asked for. */
export function loggedRegions({ options }: Pick<AwsAccess, 'options'>): readonly string[] {
  return [...new Set([globalRegion, ...(options.eventRegions ?? [])])];
}

/** The policies about Regional calls do not apply to a run that reads those of us-east-1 alone. */
export function regionalCallersUnread({ options }: Pick<AwsAccess, 'options'>): readonly Inapplicable[] {
  if (options.eventRegions) return [];
  const because = 'Regional calls of other Regions are read when Regions are asked for (--regions)';
  return [{ inapplicable: ['sts-regional-caller'], because }];
}

/** Accounts that the options name; null for all that the source has. */
export function namedAccounts({ accounts }: SourceOptions): readonly string[] | null {
  return accounts === undefined || accounts.length === 0 ? null : accounts;
}

/** How long a source may read, in milliseconds; the default of the configuration where nothing is said. */
export function timeLimit({ 'max-seconds': text }: SourceOptions): number {
  return Number(/^\d+$/.exec(text ?? '')?.[0] ?? '1800') * 1000;
}

const units: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** Bytes of `10GB`; the default of the configuration where nothing is said. */
export function byteLimit({ 'max-bytes': text }: SourceOptions): number {
  const [, number = '10', unit = 'GB'] = /^(\d+)(B|KB|MB|GB|TB)$/.exec(text ?? '10GB') ?? [];
  return Number(number) * (units[unit] ?? 1);
}

/** `1.5 GB`. */
export function bytesText(bytes: number): string {
  const unit = (['TB', 'GB', 'MB', 'KB'] as const).find((one) => bytes >= (units[one] ?? 1)) ?? 'B';
  const value = bytes / (units[unit] ?? 1);
  return `${value >= 100 || unit === 'B' ? Math.round(value) : value.toFixed(1)} ${unit}`;
}

function iso(date: Date): string {
  return date.toISOString();
}
