import type { Finding, Limits, Report } from '../../model/index.ts';
import { describeProblem } from '../../model/index.ts';
import { escapeHtml } from '../escape/html.ts';
import { plural, sortFindings } from '../reading/findings.ts';
import { describeWhere, iamPolicy, missingPermissions } from '../reading/gaps.ts';
import { scopeOf } from '../reading/scope.ts';
import { callsPart } from './calls.ts';
import { findingArticles, prose } from './findings.ts';
import { style } from './style.ts';
import { table } from './table.ts';

/** The report as one self-contained page. */
export function render(report: Report, limits: Limits): string {
  const { violations, undecided, suppressed } = sortFindings(report);
  const { outcome, because } = report.verdict;
  const part = (title: string, findings: readonly Finding[]): string =>
    findings.length === 0
      ? ''
      : `<h2>${title} (${plural(findings.length, 'finding')})</h2>\n${findingArticles(findings, report, limits)}\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>regional-sts: ${outcome}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>regional-sts: <span class="${outcome}">${outcome}</span></h1>
<p class="word">${prose(because)}</p>
${scope(report)}
${policies(report)}
${part('Violations', violations)}${part('Undecided', undecided)}${callsPart(report.calls)}${gaps(report)}${problems(report)}${part('Suppressed', suppressed)}</main>
<footer><p>${prose(`${report.tool.name} ${report.tool.version}`)}, ${prose(report.run.startedAt)}, ${plural(report.run.facts, 'fact')}</p></footer>
</body>
</html>
`;
}

function scope(report: Report): string {
  const { looked, notLooked, redirectedBy } = scopeOf(report);
  const rows = [
    ...looked.map((text) => `Looked at: ${prose(text)}`),
    ...notLooked.map((text) => `<strong>Not looked at:</strong> ${prose(text)}`),
    ...(redirectedBy.length === 0 ? [] : [`AWS calls were redirected by ${prose(redirectedBy.join(', '))}`]),
  ];
  return `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
}

function policies({ policies: all }: Report): string {
  if (all.length === 0) return '';
  const rows = all.map(
    ({ id, title, outcome, because, facts, violations }) =>
      `<tr><td class="word ${outcome}">${outcome}</td><td>${prose(title)} (<code>${escapeHtml(id)}</code>)${because === undefined ? '' : `<br>${prose(because)}`}</td><td class="number">${facts}</td><td class="number">${violations}</td></tr>`,
  );
  return `<h2>Policies</h2>\n${table(['Outcome', 'Policy', 'Facts', 'Violations'], rows)}`;
}

function gaps({ gaps: all }: Report): string {
  if (all.length === 0) return '';
  const rows = all.map((gap) => {
    const cells = [gap.reason, gap.collector, describeWhere(gap), gap.detail, (gap.permissions ?? []).join(', ')];
    return `<tr>${cells.map((cell) => `<td>${prose(cell)}</td>`).join('')}</tr>`;
  });
  const actions = missingPermissions(all);
  const policy =
    actions.length === 0
      ? ''
      : `<h3>The least IAM policy that would let it look</h3>\n<pre>${escapeLines(iamPolicy(actions))}</pre>\n`;
  return `<h2>Could not look (${plural(all.length, 'gap')})</h2>\n${table(['Reason', 'Collector', 'Where', 'What happened', 'Needs'], rows)}\n${policy}`;
}

function problems({ problems: all }: Report): string {
  if (all.length === 0) return '';
  return `<h2>Problems of this run itself</h2>\n<ul>${all.map((problem) => `<li>${problem.code}: ${prose(describeProblem(problem))}</li>`).join('')}</ul>\n`;
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeHtml).join('\n');
}
