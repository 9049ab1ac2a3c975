import type { AnyFact, FactKind, Finding, Gap, Place, Policy, PolicyResult, Severity, Source } from '../model/index.ts';
import { compilePolicy } from './compile.ts';
import { evaluate, neededKinds } from './evaluate.ts';
import { mergeRootCauses, relate } from './relate.ts';
import { sortFindings } from './sort.ts';
import { suppress, type Waiver } from './suppress.ts';

export interface JudgedPolicy {
  readonly policy: Policy;
  readonly enabled: boolean;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Everything that was observed and derived, and what was not. */
export interface Observed {
  readonly facts: readonly AnyFact[];
  readonly gaps: readonly Gap[];
  /** Kinds whose question does not arise, with the reason. */
  readonly inapplicable: ReadonlyMap<FactKind, string>;
}

export interface JudgeOptions {
  readonly derivations: readonly { readonly emits: readonly FactKind[]; readonly needs: readonly FactKind[] }[];
  readonly sourceOf: (kind: FactKind) => Source | 'derived';
  /** Why a source was not looked at; undefined when it was. */
  readonly off: (kinds: ReadonlySet<FactKind>) => string | undefined;
  readonly waivers: readonly Waiver[];
  readonly nowhere: Place;
  readonly placeOfGap: (gap: Gap) => Place;
}

/** Judges every policy over what was observed; findings come sorted, related and merged by root cause. */
export function judge(
  policies: readonly JudgedPolicy[],
  observed: Observed,
  options: JudgeOptions,
): { results: readonly PolicyResult[]; findings: readonly Finding[] } {
  const results: PolicyResult[] = [];
  const findings: Finding[] = [];
  for (const { policy, enabled, severity, parameters } of policies) {
    const needed = neededKinds(policy.about, options.derivations);
    const sources = [...new Set([...needed].map(options.sourceOf).filter((source) => source !== 'derived'))].sort();
    const off = enabled ? options.off(needed) : 'switched off by the configuration';
    const inapplicable = [...needed]
      .map((kind) => observed.inapplicable.get(kind))
      .find((reason) => reason !== undefined);
    const evaluation = evaluate(compilePolicy(policy, parameters), severity, {
      facts: observed.facts,
      gaps: observed.gaps.filter((gap) => gap.kinds.some((kind) => needed.has(kind))),
      ...(inapplicable === undefined ? {} : { inapplicable }),
      ...(off === undefined ? {} : { off }),
      sources,
      nowhere: options.nowhere,
      placeOfGap: options.placeOfGap,
      suppress: (found) => suppress(found, options.waivers),
    });
    results.push(evaluation.result);
    findings.push(...evaluation.findings);
  }
  return { results, findings: mergeRootCauses(sortFindings(relate(findings, observed.facts))) };
}
