import type { FailOn, Finding, PolicyResult, Problem, Severity, Verdict } from '../model/index.ts';
import { severities } from '../model/index.ts';

export interface DecideOptions {
  readonly failOn: FailOn;
  readonly failOnUndecided: boolean;
  /** What was not looked at, in one clause; part of the verdict so that it never sounds wider than what was read. */
  readonly notLooked?: string;
}

/** The verdict: violations, then our own problems, then undecided, then pass. */
export function decide(
  policies: readonly PolicyResult[],
  findings: readonly Finding[],
  problems: readonly Problem[],
  options: DecideOptions,
): Verdict {
  const violations = findings.filter((finding) => finding.outcome === 'violation' && finding.suppressed === undefined);
  // `never` still reports what `error` would have failed.
  const threshold = severities.indexOf(options.failOn === 'never' ? 'error' : options.failOn);
  const failing = violations.filter((finding) => severities.indexOf(finding.severity) <= threshold);
  const below = violations.length - failing.length;
  const tail = [below > 0 ? `${count(below, 'violation')} below \`fail-on\`` : '', options.notLooked ?? ''].filter(
    (part) => part !== '',
  );
  const say = (text: string): string => [text, ...tail].join('; ');
  if (failing.length > 0) {
    return {
      outcome: 'fail',
      exitCode: options.failOn === 'never' ? 0 : 1,
      because: say(
        `${bySeverity(failing)} of ${count(new Set(failing.map((finding) => finding.policy)).size, 'policy')}`,
      ),
    };
  }
  const crashes = problems.filter((problem) => problem.code === 'crash');
  if (crashes.length > 0)
    return {
      outcome: 'broken',
      exitCode: 2,
      because: say(`${count(crashes.length, 'problem')} of our own: ${crashes[0]?.message ?? ''}`),
    };
  const judged = policies.filter((policy) => policy.outcome !== 'off');
  if (judged.length === 0)
    return { outcome: 'broken', exitCode: 2, because: 'every policy is off: there is nothing to decide' };
  // A policy with a violation below `fail-on` fails, and may be open all the same.
  const open = new Set(findings.filter(isOpen).map((finding) => finding.policy));
  const undecided = judged.filter((policy) => policy.outcome === 'undecided' || open.has(policy.id));
  if (undecided.length > 0) {
    const exitCode = options.failOnUndecided ? 3 : 0;
    return {
      outcome: 'undecided',
      exitCode,
      because: say(`${count(undecided.length, 'policy')} could not be decided`),
    };
  }
  const passed = judged.filter((policy) => policy.outcome === 'pass').length;
  const applied = judged.filter((policy) => policy.outcome !== 'not-applicable').length;
  return {
    outcome: 'pass',
    exitCode: 0,
    because: say(applied === 0 ? 'nothing here to judge' : `${count(passed, 'policy')} passed`),
  };
}

function isOpen({ outcome, suppressed }: Finding): boolean {
  return outcome === 'undecided' && suppressed === undefined;
}

function bySeverity(findings: readonly Finding[]): string {
  const parts = severities
    .map((severity): [Severity, number] => [
      severity,
      findings.filter((finding) => finding.severity === severity).length,
    ])
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => count(number, severity));
  return parts.join(', ');
}

/** `1 policy`, `2 policies`. */
export function count(number: number, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${number} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
