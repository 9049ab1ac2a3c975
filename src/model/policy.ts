import type { FactKind } from '../facts/types.generated.ts';
import type { Severity } from './finding.ts';

export type Schema = boolean | { readonly [keyword: string]: unknown };
export type Quantifier = 'each' | 'some' | 'none';

export interface PolicyParameter {
  readonly description: string;
  readonly schema: Schema;
  readonly default: unknown;
}

/** A policy as its author writes it (`policy.json`). Its schema is `schemas/policy.schema.json`. */
export interface Policy {
  readonly $schema?: string;
  readonly id: string;
  readonly title: string;
  readonly about: FactKind;
  readonly expect: Quantifier;
  readonly severity: Severity;
  readonly group: string;
  readonly since: string;
  readonly deprecated?: string;
  readonly parameters?: Readonly<Record<string, PolicyParameter>>;
  readonly when?: Schema;
  readonly must?: Schema;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly references: readonly string[];
}
