import type { Place, RepoPlace } from './place.ts';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];
export type Confidence = 'high' | 'medium' | 'low';

/** Why a value broke a policy: what Ajv saw, kept as evidence beside the author's message. */
export interface Evidence {
  /** JSON pointer into the data of the fact. */
  readonly pointer: string;
  readonly keyword: string;
  readonly expected: string;
  readonly actual: string;
}

/** A place that helps to understand a finding, with the sentence that says how. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/** Who is asked to change it, and where that is written. */
export interface Owner {
  readonly names: readonly string[];
  readonly source: string;
}

export interface Suppression {
  /** `config` or the place of the comment. */
  readonly by: string;
  readonly reason: string;
  /** ISO date after which it no longer holds. */
  readonly until?: string;
}

/** A policy violated by a fact, or undecided because of a gap or an unknown value. */
export interface Finding {
  readonly policy: string;
  readonly outcome: 'violation' | 'undecided';
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** Id of the fact that it is about; absent when the policy as a whole is undecided or unmet. */
  readonly fact?: string;
  readonly primary: Place;
  readonly related: readonly RelatedPlace[];
  readonly evidence?: Evidence;
  /** Stable over moved lines: made of policy, fact id and pointer. */
  readonly fingerprint: string;
  readonly owner?: Owner;
  readonly suppressed?: Suppression;
}

/** Whether a place lies in the repository. */
export function isRepoPlace(place: Place): place is RepoPlace {
  return place.origin === 'repo';
}
