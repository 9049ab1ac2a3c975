import type {
  AnyFact,
  Confidence,
  FactKind,
  Finding,
  Gap,
  Place,
  PolicyResult,
  Severity,
  Source,
} from '../model/index.ts';
import type { CompiledPolicy, Judgement } from './compile.ts';
import { fill } from './explain.ts';
import { fingerprint } from './fingerprint.ts';
import { locate } from './locate.ts';

/** What is there to judge one policy by. */
export interface Evidenced {
  readonly facts: readonly AnyFact[];
  /** Gaps in a kind that the policy needs, those inherited through derivations included. */
  readonly gaps: readonly Gap[];
  /** Why the question does not arise, where a collector said so. */
  readonly inapplicable?: string;
  /** Why nobody looked, where the needed collectors were not planned. */
  readonly off?: string;
  readonly sources: readonly Source[];
  /** Where findings go that have neither fact nor gap. */
  readonly nowhere: Place;
  readonly placeOfGap: (gap: Gap) => Place;
  /** Marks findings that a waiver covers; they are shown but do not count. */
  readonly suppress: (findings: readonly Finding[]) => readonly Finding[];
}

export interface Evaluation {
  readonly result: PolicyResult;
  readonly findings: readonly Finding[];
}

/** Applies the truth table of the design: could-not-look is never a pass. */
export function evaluate(compiled: CompiledPolicy, severity: Severity, given: Evidenced): Evaluation {
  const { policy } = compiled;
  const { id, title, about, why, fix, references } = policy;
  const base = { id, title, about, severity, why, fix, references, sources: given.sources };
  if (given.off !== undefined)
    return { result: { ...base, outcome: 'off', because: given.off, facts: 0, violations: 0 }, findings: [] };
  const judged = given.facts.filter((fact) => fact.kind === policy.about).map((fact) => judgeOne(compiled, fact));
  const selected = judged.filter((one) => one.selected === 'yes');
  const findings: Finding[] = [];
  const make = (one: Judged, outcome: Finding['outcome']): Finding => factFinding(compiled, severity, one, outcome);
  for (const one of judged) {
    const outcome = policy.expect === 'some' ? undefined : outcomeOf(policy.expect, one);
    if (outcome !== undefined) findings.push(make(one, outcome));
  }
  if (policy.expect === 'some' && !judged.some((one) => one.selected === 'yes' && one.satisfied === 'yes')) {
    const open = judged.filter(
      (one) => one.selected !== 'no' && (one.selected === 'unknown' || one.satisfied === 'unknown'),
    );
    if (open.length > 0) findings.push(...open.map((one) => make(one, 'undecided')));
    else if (given.gaps.length === 0) findings.push(unmetFinding(compiled, severity, selected[0]?.fact, given));
  }
  const waived = given.suppress(findings);
  const counted = waived.filter((finding) => finding.suppressed === undefined);
  const violations = counted.filter((finding) => finding.outcome === 'violation').length;
  const satisfied =
    policy.expect === 'some' &&
    findings.length === 0 &&
    judged.some((one) => one.selected === 'yes' && one.satisfied === 'yes');
  if (given.gaps.length > 0 && !satisfied) {
    // A violation may be below `fail-on`: what could not be looked at stays open beside it.
    const outcome = violations > 0 ? 'fail' : 'undecided';
    const gap = gapFinding(compiled, severity, given);
    return {
      result: { ...base, outcome, because: becauseOf(given.gaps, 0), facts: selected.length, violations },
      findings: [...waived, gap],
    };
  }
  const facts = selected.length;
  const undecided = counted.length - violations;
  if (violations > 0) return { result: { ...base, outcome: 'fail', facts, violations }, findings: waived };
  if (undecided > 0)
    return {
      result: { ...base, outcome: 'undecided', because: becauseOf([], undecided), facts, violations },
      findings: waived,
    };
  if (given.inapplicable !== undefined && facts === 0) {
    return { result: { ...base, outcome: 'not-applicable', because: given.inapplicable, facts, violations }, findings };
  }
  if (policy.expect === 'each' && facts === 0) {
    return {
      result: { ...base, outcome: 'not-applicable', because: 'nothing here to judge', facts, violations },
      findings,
    };
  }
  const because = waived.length > counted.length ? { because: `${waived.length - counted.length} suppressed` } : {};
  return { result: { ...base, outcome: 'pass', ...because, facts, violations }, findings: waived };
}

interface Judged {
  readonly fact: AnyFact;
  readonly selected: Judgement['truth'];
  readonly satisfied: Judgement['truth'];
  readonly evidence?: Judgement['evidence'];
}

function judgeOne(compiled: CompiledPolicy, fact: AnyFact): Judged {
  const selection = compiled.select(fact);
  if (selection.truth === 'no' || compiled.policy.expect === 'none') {
    return {
      fact,
      selected: selection.truth,
      satisfied: 'no',
      ...(selection.evidence ? { evidence: selection.evidence } : {}),
    };
  }
  const judgement = compiled.judge(fact);
  const evidence = judgement.evidence ?? selection.evidence;
  return { fact, selected: selection.truth, satisfied: judgement.truth, ...(evidence ? { evidence } : {}) };
}

function outcomeOf(expect: 'each' | 'none', { selected, satisfied }: Judged): Finding['outcome'] | undefined {
  if (selected === 'no') return undefined;
  if (expect === 'none') return selected === 'yes' ? 'violation' : 'undecided';
  if (satisfied === 'yes') return undefined;
  return selected === 'yes' && satisfied === 'no' ? 'violation' : 'undecided';
}

function factFinding(
  { policy }: CompiledPolicy,
  severity: Severity,
  one: Judged,
  outcome: Finding['outcome'],
): Finding {
  const { fact, evidence } = one;
  const pointer = evidence?.pointer ?? '';
  const message = fill(policy.message, fact);
  return {
    policy: policy.id,
    outcome,
    severity,
    confidence: outcome === 'undecided' ? 'low' : confidenceOf(fact),
    message:
      outcome === 'violation' ? message : `Cannot tell for ${fact.label}: ${pointer.slice(1) || 'a value'} is unknown`,
    why: fill(policy.why, fact),
    fix: fill(policy.fix, fact),
    fact: fact.id,
    primary: locate(fact, pointer),
    related: [],
    ...(evidence ? { evidence } : {}),
    fingerprint: fingerprint(policy.id, fact.id, pointer),
  };
}

function unmetFinding(
  { policy }: CompiledPolicy,
  severity: Severity,
  fact: AnyFact | undefined,
  given: Evidenced,
): Finding {
  return {
    policy: policy.id,
    outcome: 'violation',
    severity,
    confidence: 'high',
    message: `Nothing satisfies: ${policy.title}`,
    why: policy.why,
    fix: policy.fix,
    primary: fact?.place ?? given.nowhere,
    related: [],
    fingerprint: fingerprint(policy.id, '', ''),
  };
}

function gapFinding({ policy }: CompiledPolicy, severity: Severity, given: Evidenced): Finding {
  const [first, ...others] = given.gaps;
  const permissions = [...new Set(given.gaps.flatMap((gap) => gap.permissions ?? []))].sort();
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return {
    policy: policy.id,
    outcome: 'undecided',
    severity,
    confidence: 'low',
    message: `Could not look: ${first?.detail ?? 'a source was not read'}${more}`,
    why: `Without it, "${policy.title}" can be neither confirmed nor denied.`,
    fix:
      permissions.length > 0
        ? `Grant ${permissions.join(', ')} and run again.`
        : 'Mend what could not be read and run again.',
    primary: first ? given.placeOfGap(first) : given.nowhere,
    related: others.slice(0, 10).map((gap) => ({ place: given.placeOfGap(gap), message: gap.detail })),
    fingerprint: fingerprint(
      policy.id,
      'gap',
      JSON.stringify(
        given.gaps.map((gap) => [gap.collector, gap.where.path ?? gap.where.region ?? '', gap.reason]).sort(),
      ),
    ),
  };
}

function becauseOf(gaps: readonly Gap[], undecided: number): string {
  if (gaps.length === 0) return `${undecided} ${undecided === 1 ? 'fact carries' : 'facts carry'} an unknown value`;
  return `${gaps.length} ${gaps.length === 1 ? 'source' : 'sources'} could not be read`;
}

function confidenceOf(fact: AnyFact): Confidence {
  const value: unknown = (fact.data as { confidence?: unknown }).confidence;
  return value === 'medium' || value === 'low' ? value : 'high';
}

/** Kinds that a policy about `kind` rests on, through every derivation. */
export function neededKinds(
  kind: FactKind,
  derivations: readonly { emits: readonly FactKind[]; needs: readonly FactKind[] }[],
): ReadonlySet<FactKind> {
  const needed = new Set<FactKind>([kind]);
  for (const next of needed) {
    for (const derivation of derivations)
      if (derivation.emits.includes(next)) for (const need of derivation.needs) needed.add(need);
  }
  return needed;
}
