import type { FactKind } from '../facts/types.generated.ts';

export const gapReasons = [
  'unreadable',
  'malformed',
  'too-large',
  'undetermined',
  'no-credentials',
  'denied',
  'expired',
  'throttled',
  'timed-out',
  'unreachable',
  'incomplete',
  'budget-spent',
  'not-visible',
  'crashed',
] as const;

export type GapReason = (typeof gapReasons)[number];

/** An IAM action, such as `ec2:DescribeVpcEndpoints`. */
export type IamAction = `${string}:${string}`;

/** Something that we could not observe, with the reason. */
export interface Gap {
  /** Id of the collector that could not look. */
  readonly collector: string;
  /** Fact kinds that may be missing because of it. */
  readonly kinds: readonly FactKind[];
  readonly where: {
    readonly path?: string;
    readonly line?: number;
    readonly account?: string;
    readonly region?: string;
    readonly subject?: string;
  };
  readonly reason: GapReason;
  /** One sentence: what was not seen and what the source said. */
  readonly detail: string;
  /** The IAM actions that would have been needed. */
  readonly permissions?: readonly IamAction[];
}

/** Whether a value gathered by a collector is a gap. */
export function isGap(value: object): value is Gap {
  return 'reason' in value && 'collector' in value;
}
