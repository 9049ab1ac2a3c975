import type { Finding, Limits, Report } from '../../model/index.ts';
import { escapeHtml } from '../escape/html.ts';
import { paragraph } from '../escape/visible.ts';
import { policyTitles } from '../reading/findings.ts';
import { describePlace, filePlace } from '../reading/place.ts';
import { frame } from '../text/frame.ts';

const columns = 110;

/** Prose from outside, on one line and without markup. */
export function prose(text: string): string {
  return escapeHtml(paragraph(text));
}

/** Findings as articles, in the order given. */
export function findingArticles(findings: readonly Finding[], report: Report, limits: Limits): string {
  const titles = policyTitles(report);
  return findings.map((finding) => article(finding, titles.get(finding.policy) ?? finding.policy, limits)).join('\n');
}

function article(finding: Finding, title: string, limits: Limits): string {
  const word = finding.outcome === 'undecided' ? 'undecided' : finding.severity;
  const rows: readonly (readonly [string, string])[] = [
    ['Policy', `${prose(title)} (<code>${escapeHtml(finding.policy)}</code>)`],
    ['Why', prose(finding.why)],
    ['Fix', prose(finding.fix)],
    ...evidence(finding),
    ...finding.related.map(({ place, message }): [string, string] => [
      'See',
      `${linked(place, limits)} ${prose(message)}`,
    ]),
    ...(finding.owner === undefined ? [] : [['Owner', prose(finding.owner.names.join(', '))] as [string, string]]),
    ...(finding.suppressed === undefined
      ? []
      : [['Suppressed', prose(`${finding.suppressed.by}: ${finding.suppressed.reason}`)] as [string, string]]),
  ];
  return `<article>
<h3><span class="word ${word}">${word}</span> ${prose(finding.message)}</h3>
<p>${linked(finding.primary, limits)}</p>
${code(finding, limits)}<dl>${rows
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `<dt>${label}</dt><dd>${text}</dd>`)
    .join('')}</dl>
</article>`;
}

function evidence({ evidence: seen }: Finding): readonly (readonly [string, string])[] {
  if (seen === undefined) return [];
  return [
    [
      'Seen',
      `<code>${escapeHtml(seen.pointer)}</code> is <code>${escapeHtml(seen.actual)}</code>, expected <code>${escapeHtml(seen.expected)}</code>`,
    ],
  ];
}

function code(finding: Finding, limits: Limits): string {
  const file = filePlace(finding.primary);
  if (file === undefined) return '';
  const rows = frame(file.span, { columns, paint: (_, text) => text, line: (line) => limits.line?.(file.path, line) });
  return rows.length === 0 ? '' : `<pre>${rows.map(escapeHtml).join('\n')}</pre>\n`;
}

function linked(place: Finding['primary'], limits: Limits): string {
  const label = `<code>${escapeHtml(describePlace(place))}</code>`;
  const file = filePlace(place);
  const address = file === undefined ? undefined : limits.link?.(file.path, file.span.start.line);
  return address === undefined || !/^https?:\/\//i.test(address)
    ? label
    : `<a href="${escapeHtml(address)}">${label}</a>`;
}
