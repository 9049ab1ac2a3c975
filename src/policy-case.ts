import { units as derivations } from './collectors/derived/registry.generated.ts';
import { judge } from './engine/judge.ts';
import { factSchemas } from './facts/schemas.generated.ts';
import type { AnyFact, Finding, Gap, Place, Policy, PolicyOutcome, Source } from './model/index.ts';
import { pointSpan } from './model/index.ts';

/** A case of a policy: what is there, and what must come out. */
export interface PolicyCase {
  readonly facts: readonly AnyFact[];
  readonly gaps: readonly Gap[];
  readonly expected: { readonly outcome: PolicyOutcome; readonly findings: readonly ExpectedFinding[] };
}

export interface ExpectedFinding {
  readonly outcome: Finding['outcome'];
  readonly fact?: string;
  readonly pointer?: string;
  readonly message?: string;
}

const nowhere: Place = { origin: 'repo', path: '.github/regional-sts.yml', span: pointSpan() };

/** What comes out of a policy for given facts and gaps, in the form of an expectation. */
export function outcomeOfCase(policy: Policy, facts: readonly AnyFact[], gaps: readonly Gap[]): PolicyCase['expected'] {
  const { results, findings } = judge(
    [{ policy, enabled: true, severity: policy.severity, parameters: {} }],
    { facts, gaps, inapplicable: new Map() },
    {
      derivations: derivations.map((unit) => unit.about),
      sourceOf: (kind) => factSchemas[kind]['x-source'] as Source | 'derived',
      off: () => undefined,
      waivers: [],
      nowhere,
      placeOfGap: () => nowhere,
    },
  );
  return {
    outcome: results[0]?.outcome ?? 'off',
    findings: findings.map((finding) => ({
      outcome: finding.outcome,
      ...(finding.fact === undefined ? {} : { fact: finding.fact }),
      ...(finding.evidence === undefined ? {} : { pointer: finding.evidence.pointer }),
      message: finding.message,
    })),
  };
}

/** Undefined when the case comes out as expected, else what differs. An expectation need not give every property of a finding. */
export function judgeCase(policy: Policy, { facts, gaps, expected }: PolicyCase): string | undefined {
  const actual = outcomeOfCase(policy, facts, gaps);
  if (actual.outcome !== expected.outcome) return `expected ${expected.outcome}, came out ${actual.outcome}`;
  if (actual.findings.length !== expected.findings.length)
    return `expected ${expected.findings.length} findings, came out ${actual.findings.length}`;
  for (const [index, finding] of expected.findings.entries()) {
    const found = actual.findings[index];
    for (const [key, value] of Object.entries(finding)) {
      const other = found?.[key as keyof ExpectedFinding];
      if (other !== value)
        return `finding ${index + 1}: expected ${key} ${JSON.stringify(value)}, came out ${JSON.stringify(other)}`;
    }
  }
  return undefined;
}
