import type { AwsCredentialIdentityProvider } from '@smithy/types';
import type { Fact, FactKind, Gap, SourceOptions } from '../model/index.ts';
import type { AwsService } from './environment.ts';

/** A stretch of time to look at, both ends in UTC; `to` is exclusive. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** Time and sleep, injected so that tests neither wait nor depend on the date. */
export interface Clock {
  now(): Date;
  sleep(ms: number): Promise<void>;
}

/** What every client of the AWS SDK is built with: Regional endpoints only, our pacing, our retry. */
export interface ClientSettings {
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly maxAttempts: number;
  readonly customUserAgent: string;
  /** Time limits of a call, in milliseconds. */
  readonly requestHandler: {
    readonly connectionTimeout?: number;
    readonly requestTimeout?: number;
    readonly throwOnRequestTimeout?: boolean;
  };
  /** Where `AWS_ENDPOINT_URL*` leads; absent when nothing redirects the service. */
  readonly endpoint?: string;
}

/** The account that a run looks at, and how to reach it. */
export interface AwsAccess {
  readonly account: string;
  readonly partition: string;
  /** Regions to look at: asked for, or those enabled for the account. */
  readonly regions: readonly string[];
  readonly window: Window;
  readonly clock: Clock;
  readonly options: LiveOptions;
  /** Settings for a client of a service in a Region; the service says which `AWS_ENDPOINT_URL_<SERVICE>` applies. */
  client(region: string, service?: AwsService): ClientSettings;
  /** Says how far a long reading is. */
  progress(message: string): void;
}

/** A file that outlasts the run. */
export interface ByteStore {
  /** Its path, for messages. */
  readonly name: string;
  /** Undefined when it is not there yet. */
  read(): Uint8Array | undefined;
  write(bytes: Uint8Array): void;
}

/** Has something done when the process is interrupted; the answer takes that back. */
export type Guard = (stop: () => Promise<void>) => () => void;

/** Options of the live collectors, from the config file and the command line. */
export interface LiveOptions {
  /** At most so many calls to LookupEvents; null for no limit. */
  readonly lookupCalls: number | null;
  /** At most so many seconds of reading events; null for no limit. */
  readonly lookupSeconds: number | null;
  /** Globs of CloudTrail log files, for the event source `files`. */
  readonly events: readonly string[];
  /** File of the published AWS address ranges; absent or null when none was given. */
  readonly ipRanges?: string | null;
  /** Where the trail is: bucket, log group, table. */
  readonly sources: SourceOptions;
  /** Regions that were asked for; null or absent: only the calls that us-east-1 logs are of interest. */
  readonly eventRegions?: readonly string[] | null;
  /** More than `max-bytes` may be read. */
  readonly yes?: boolean;
  /** File that remembers how far a reading of the event history came. */
  readonly resume?: ByteStore | null;
  /** For queries that go on, and cost, when nobody waits for them. */
  readonly guard?: Guard;
}

/** A collector says that its question does not arise, such as the global endpoint outside of partition `aws`. */
export interface Inapplicable {
  readonly inapplicable: readonly FactKind[];
  readonly because: string;
}

export type LiveReading = Fact | Gap | Inapplicable;

/** What `read.ts` of a live collector exports. */
export interface LiveCollectorWork {
  read(aws: AwsAccess): AsyncIterable<LiveReading>;
}

/** Whether a reading says that the question does not arise. */
export function isInapplicable(value: object): value is Inapplicable {
  return 'inapplicable' in value;
}
