import type { Finding, Gap, Problem, Report } from '../../model/index.ts';
import { describeProblem } from '../../model/index.ts';
import { sortFindings } from '../reading/findings.ts';
import { describeWhere } from '../reading/gaps.ts';
import { scopeOf } from '../reading/scope.ts';
import { locationOf } from './location.ts';
import { messageText } from './text.ts';

/** What a consumer should know beside the results: gaps, problems, what is undecided, what is suppressed, what was not looked at. */
export function notificationsOf(
  report: Report,
  ruleIds: readonly string[],
  leftOut: readonly string[],
): readonly object[] {
  const { undecided, suppressed } = sortFindings(report);
  return [
    ...leftOut.map((text) => notification('limit', 'warning', text)),
    ...report.problems.map(ofProblem),
    ...undecided.map((finding) => ofFinding('undecided', 'warning', finding.message, finding, ruleIds)),
    ...report.gaps.map((gap) => ofGap(gap)),
    ...suppressed.map((finding) =>
      ofFinding(
        'suppressed',
        'note',
        `suppressed by ${finding.suppressed?.by} (${finding.suppressed?.reason}): ${finding.message}`,
        finding,
        ruleIds,
      ),
    ),
    ...scopeOf(report).notLooked.map((text) => notification('not-looked-at', 'note', `not looked at: ${text}`)),
  ];
}

function ofFinding(id: string, level: string, text: string, finding: Finding, ruleIds: readonly string[]): object {
  const index = ruleIds.indexOf(finding.policy);
  return {
    ...notification(id, level, text),
    locations: [locationOf(finding.primary)],
    ...(index < 0 ? {} : { associatedRule: { id: finding.policy, index } }),
  };
}

function ofGap(gap: Gap): object {
  const needs =
    gap.permissions === undefined || gap.permissions.length === 0 ? '' : `; needs ${gap.permissions.join(', ')}`;
  const { path, line = 1 } = gap.where;
  const at = { start: { line, column: 1 }, end: { line, column: 1 } };
  return {
    ...notification(
      `gap/${gap.reason}`,
      'warning',
      `could not look (${gap.reason}) ${gap.collector} ${describeWhere(gap)}: ${gap.detail}${needs}`,
    ),
    ...(path === undefined ? {} : { locations: [locationOf({ origin: 'repo', path, span: at })] }),
  };
}

function ofProblem(problem: Problem): object {
  return notification(
    `problem/${problem.code}`,
    problem.code === 'crash' ? 'error' : 'warning',
    describeProblem(problem),
  );
}

function notification(id: string, level: string, text: string): object {
  return { descriptor: { id }, level, message: { text: messageText(text) } };
}
