import type { FailOn, Severity, SourceOptions } from '../model/index.ts';

export type LiveSetting = 'auto' | boolean;
export type EventSource = 'auto' | 'lookup' | 'files' | 's3' | 'logs-insights' | 'athena';

export interface PolicySettings {
  readonly enabled: boolean;
  readonly severity?: Severity;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface WaiverSettings {
  readonly policy: string;
  readonly paths: readonly string[];
  readonly reason: string;
  readonly until?: string;
}

export interface OwnerSettings {
  readonly match: string;
  readonly owners: readonly string[];
}

/** An artifact that was asked for: a reporter and the file that takes it, or null for standard output. */
export interface Output {
  readonly format: string;
  readonly file: string | null;
}

/** Everything that a run depends on, read once. */
export interface Settings {
  /** Absolute path of what to check. */
  readonly directory: string;
  /** Path of the configuration file relative to the directory, or null when there is none. */
  readonly configPath: string | null;
  readonly live: LiveSetting;
  /** Null: those enabled for the account. */
  readonly regions: readonly string[] | null;
  /** Milliseconds. */
  readonly window: number;
  readonly windowGiven: boolean;
  readonly eventSource: EventSource;
  readonly events: readonly string[];
  /** File of the published AWS address ranges. */
  readonly ipRanges: string | null;
  /** An earlier snapshot or report to compare calls with. */
  readonly compare: string | null;
  readonly lookupCalls: number | null;
  readonly lookupSeconds: number | null;
  readonly sources: SourceOptions;
  /** More than `max-bytes` may be read. */
  readonly yes: boolean;
  /** File that remembers how far a reading of the event history came. */
  readonly resume: string | null;
  readonly failOn: FailOn;
  readonly failOnUndecided: boolean;
  readonly outputs: readonly Output[];
  readonly policyDirectories: readonly string[];
  readonly policies: Readonly<Record<string, PolicySettings>>;
  readonly ignore: readonly string[];
  readonly waivers: readonly WaiverSettings[];
  readonly owners: readonly OwnerSettings[];
  /** A saved snapshot to judge instead of looking. */
  readonly facts: string | null;
}

/** What a command line or the inputs of the Action may say; what is absent is left to the file and the defaults. */
export interface Overrides {
  readonly config?: string;
  readonly live?: LiveSetting;
  readonly regions?: readonly string[];
  readonly window?: string;
  readonly eventSource?: EventSource;
  readonly events?: readonly string[];
  readonly ipRanges?: string;
  readonly compare?: string;
  readonly sources?: SourceOptions;
  readonly yes?: boolean;
  readonly resume?: string;
  readonly failOn?: FailOn;
  readonly failOnUndecided?: boolean;
  readonly outputs?: readonly Output[];
  readonly policyDirectories?: readonly string[];
  readonly facts?: string;
}
