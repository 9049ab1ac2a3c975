import type { Limits, PolicyResult, Report, Verdict } from '../../model/index.ts';
import { describeProblem } from '../../model/index.ts';
import { clip } from '../escape/clip.ts';
import { codeSpan, escapeMarkdown } from '../escape/markdown.ts';
import { plural, sortFindings } from '../reading/findings.ts';
import { scopeOf } from '../reading/scope.ts';
import { callsSection } from './calls.ts';
import { findingsSection } from './findings.ts';
import { gapsSection } from './gaps.ts';

/** How much is shown. `findings` and `gaps` are counts, taken from the most severe on. */
export interface Detail {
  readonly style: 'full' | 'compact';
  readonly findings: number;
  readonly gaps: number;
  readonly policies: boolean;
}

export type Link = Limits['link'];

/** A sign beside the word, never instead of it. */
const signs: Readonly<Record<Verdict['outcome'] | PolicyResult['outcome'], string>> = {
  pass: '✅',
  fail: '❌',
  undecided: '❓',
  broken: '💥',
  'not-applicable': '➖',
  off: '➖',
};

const longest = 2_000;

/** The whole summary at one level of detail: blocks of Markdown, each complete. */
export function sections(report: Report, detail: Detail, link: Link): string {
  const { violations, undecided, suppressed } = sortFindings(report);
  const shownViolations = violations.slice(0, detail.findings);
  const shownUndecided = undecided.slice(0, Math.max(0, detail.findings - violations.length));
  const blocks = [
    heading(report),
    scope(report),
    ...(detail.policies ? policies(report.policies) : [`${plural(report.policies.length, 'policy')} judged.`]),
    ...findingsSection('Violations', violations.length, shownViolations, report, detail, link),
    ...findingsSection('Undecided', undecided.length, shownUndecided, report, detail, link),
    ...callsSection(report.calls, detail),
    ...gapsSection(report.gaps, detail),
    ...problems(report),
    ...(suppressed.length === 0
      ? []
      : [`${plural(suppressed.length, 'finding')} suppressed by the configuration or by comments.`]),
    footer(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function heading({ verdict }: Report): string {
  return `## ${signs[verdict.outcome]} regional-sts: ${verdict.outcome}\n\n**${escapeMarkdown(clip(verdict.because, longest))}**`;
}

function scope(report: Report): string {
  const { looked, notLooked, redirectedBy } = scopeOf(report);
  const rows = [
    ...looked.map((text) => `- Looked at: ${escapeMarkdown(clip(text, longest))}`),
    ...notLooked.map((text) => `- **Not looked at:** ${escapeMarkdown(clip(text, longest))}`),
    ...(redirectedBy.length === 0
      ? []
      : [`- AWS calls were redirected by ${redirectedBy.map((name) => codeSpan(name)).join(', ')}`]),
  ];
  return rows.join('\n');
}

/** What was judged in sight; what had nothing to judge or was off is folded away, since it is many rows that ask for nothing. */
function policies(results: readonly PolicyResult[]): readonly string[] {
  if (results.length === 0) return [];
  const idle = results.filter(({ outcome }) => outcome === 'not-applicable' || outcome === 'off');
  const judged = results.filter((result) => !idle.includes(result));
  const folded = `<details><summary>${plural(idle.length, 'policy')} with nothing to judge, or off</summary>\n\n${table(idle)}\n\n</details>`;
  return ['### Policies', ...(judged.length === 0 ? [] : [table(judged)]), ...(idle.length === 0 ? [] : [folded])];
}

function table(results: readonly PolicyResult[]): string {
  const rows = results.map((result) => {
    const because = result.because === undefined ? '' : ` – ${escapeMarkdown(clip(result.because, 300))}`;
    const outcome = `${signs[result.outcome]} ${result.outcome}`;
    return `| ${outcome} | ${escapeMarkdown(clip(result.title, 300))} (${codeSpan(result.id, 'table')})${because} | ${result.facts} | ${result.violations} |`;
  });
  return ['| Outcome | Policy | Facts | Violations |', '| --- | --- | ---: | ---: |', ...rows].join('\n');
}

const problemsShown = 50;

function problems({ problems: all }: Report): readonly string[] {
  if (all.length === 0) return [];
  const rows = all
    .slice(0, problemsShown)
    .map((problem) => `- ${problem.code}: ${escapeMarkdown(clip(describeProblem(problem), longest))}`);
  const rest = all.length > problemsShown ? [`${problemsShown} of ${plural(all.length, 'problem')} shown.`] : [];
  return ['### Problems of this run itself', rows.join('\n'), ...rest];
}

function footer({ tool, run }: Report): string {
  return `<sub>${escapeMarkdown(`${tool.name} ${tool.version}`)}, ${plural(run.facts, 'fact')} in ${(run.durationMs / 1000).toFixed(1)} s</sub>`;
}
