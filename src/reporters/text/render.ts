import type { Gap, Limits, PolicyResult, Report } from '../../model/index.ts';
import { describeProblem } from '../../model/index.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { paragraph } from '../escape/visible.ts';
import { describeSeverities, plural, sortFindings } from '../reading/findings.ts';
import { describeWhere, iamPolicy, missingPermissions } from '../reading/gaps.ts';
import { scopeOf } from '../reading/scope.ts';
import { callLines } from './calls.ts';
import { findingsByPlace, type TextOptions } from './findings.ts';
import { type Paint, painter, type Role } from './paint.ts';
import { pad, widest, wrap } from './wrap.ts';

const defaultColumns = 100;
const narrowest = 40;

/** The report for a terminal or a log. The last line is the verdict, so that it is what remains on the screen. */
export function render(report: Report, limits: Limits): string {
  const columns = Math.max(narrowest, limits.columns ?? defaultColumns);
  const options: TextOptions = { columns, paint: painter(limits.color === true), line: limits.line };
  const { violations, undecided, suppressed } = sortFindings(report);
  const shown = report.findings.filter((finding) => finding.suppressed === undefined);
  const lines = [
    ...findingsByPlace(shown, options),
    ...policies(report.policies, options),
    ...callLines(report.calls, options),
    ...gaps(report.gaps, options),
    ...problems(report, options),
    ...scope(report, options),
    ...(suppressed.length === 0 ? [] : [`${plural(suppressed.length, 'finding')} suppressed, see the JSON report`]),
    ...(violations.length === 0 ? [] : [`violations: ${describeSeverities(violations)}`]),
    ...(undecided.length === 0 ? [] : [`undecided: ${plural(undecided.length, 'finding')}`]),
    ...verdict(report, options),
  ];
  return `${lines.join('\n')}\n`;
}

function policies(results: readonly PolicyResult[], { paint, columns }: TextOptions): readonly string[] {
  if (results.length === 0) return [];
  const outcomeWidth = widest(results.map((result) => result.outcome));
  const idWidth = widest(results.map((result) => escapeTerminal(result.id)));
  const indent = ' '.repeat(outcomeWidth + 4);
  const rows = results.flatMap((result) => {
    const [head = '', ...more] = wrap(
      escapeTerminal(paragraph(tally(result))),
      columns,
      `  ${pad(result.outcome, outcomeWidth)}  ${pad(escapeTerminal(result.id), idWidth)}  `,
      `${indent}  `,
    );
    return [paintOutcome(head, result, paint), ...more];
  });
  return [paint('heading', 'Policies'), ...rows, ''];
}

const rolesOfOutcomes: Readonly<Record<PolicyResult['outcome'], Role>> = {
  pass: 'pass',
  fail: 'fail',
  undecided: 'undecided',
  'not-applicable': 'quiet',
  off: 'quiet',
};

function paintOutcome(line: string, { outcome }: PolicyResult, paint: Paint): string {
  return `  ${paint(rolesOfOutcomes[outcome], outcome)}${line.slice(outcome.length + 2)}`;
}

/** What was judged, and why the outcome is what it is; the reason alone where nothing was judged. */
function tally({ facts, violations, outcome, because }: PolicyResult): string {
  const judged =
    violations === 0
      ? `${plural(facts, 'fact')} judged`
      : `${plural(violations, 'violation')} in ${plural(facts, 'fact')}`;
  if (facts > 0) return because === undefined ? judged : `${judged}; ${because}`;
  return because ?? (outcome === 'pass' ? 'none found' : 'nothing to judge');
}

function gaps(all: readonly Gap[], { paint, columns }: TextOptions): readonly string[] {
  if (all.length === 0) return [];
  const rows = all.flatMap((gap) => {
    const needs = (gap.permissions ?? []).join(', ');
    return [
      ...wrap(
        escapeTerminal(
          paragraph(
            `${gap.reason} ${gap.collector}: ${[describeWhere(gap), gap.detail].filter((part) => part !== '').join(': ')}`,
          ),
        ),
        columns,
        '  ',
        '      ',
      ),
      ...(needs === '' ? [] : wrap(`needs ${escapeTerminal(needs)}`, columns, '      ', '        ')),
    ];
  });
  const actions = missingPermissions(all);
  const policy =
    actions.length === 0
      ? []
      : [
          '  Least IAM policy that would let it look:',
          ...iamPolicy(actions)
            .split('\n')
            .map((line) => `    ${line}`),
        ];
  return [paint('heading', `Could not look (${plural(all.length, 'gap')})`), ...rows, ...policy, ''];
}

function problems({ problems: all }: Report, { paint, columns }: TextOptions): readonly string[] {
  if (all.length === 0) return [];
  const rows = all.flatMap((problem) =>
    wrap(escapeTerminal(paragraph(`${problem.code}: ${describeProblem(problem)}`)), columns, '  ', '      '),
  );
  return [paint('heading', 'Problems of this run itself'), ...rows, ''];
}

function scope(report: Report, { columns }: TextOptions): readonly string[] {
  const { looked, notLooked, redirectedBy } = scopeOf(report);
  const redirected = redirectedBy.length === 0 ? [] : [`AWS calls were redirected by ${redirectedBy.join(', ')}`];
  return [
    ...looked.flatMap((text) => wrap(escapeTerminal(text), columns, 'looked at: ', '    ')),
    ...notLooked.flatMap((text) => wrap(escapeTerminal(paragraph(text)), columns, 'not looked at: ', '    ')),
    ...redirected.flatMap((text) => wrap(escapeTerminal(text), columns, '', '    ')),
  ];
}

function verdict({ verdict: { outcome, because } }: Report, { paint }: TextOptions): readonly string[] {
  return [`${paint(outcome, outcome)}: ${escapeTerminal(paragraph(because))}`];
}
