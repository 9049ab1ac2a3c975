import type { Finding, Report, Severity } from '../../model/index.ts';
import { severities } from '../../model/index.ts';
import { clip } from '../escape/clip.ts';
import { codeSpan, escapeMarkdown, markdownLink } from '../escape/markdown.ts';
import { plural, policyTitles } from '../reading/findings.ts';
import { describePlace, filePlace } from '../reading/place.ts';
import type { Detail, Link } from './sections.ts';

const longest = 2_000;
const relatedShown = 5;

/** Findings by severity, and inside by what their policy says: the reason and the remedy are written once, then the places. */
export function findingsSection(
  title: string,
  total: number,
  shown: readonly Finding[],
  report: Report,
  detail: Detail,
  link: Link,
): readonly string[] {
  if (total === 0) return [];
  const titles = policyTitles(report);
  const count =
    shown.length === total ? plural(total, 'finding') : `${shown.length} of ${plural(total, 'finding')} shown`;
  return [
    `### ${title} (${count})`,
    ...severities.flatMap((severity) => {
      const of = shown.filter((finding) => finding.severity === severity);
      return of.length === 0
        ? []
        : [
            // What is undecided has no severity yet: the word would read as a verdict.
            ...(shown[0]?.outcome === 'undecided' ? [] : [`#### ${words[severity]}`]),
            ...grouped(of, detail.style).flatMap((group) => groupBlocks(group, titles, detail, link)),
          ];
    }),
    ...(shown.length === total
      ? []
      : [`${total - shown.length} more did not fit here; the JSON report has all of them.`]),
  ];
}

const words: Readonly<Record<Severity, string>> = { error: '🔴 Errors', warning: '🟠 Warnings', note: '🔵 Notes' };

/** By policy; where reason and remedy are written, by these too, since they may name what was found. */
function grouped(findings: readonly Finding[], style: Detail['style']): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = style === 'compact' ? finding.policy : JSON.stringify([finding.policy, finding.why, finding.fix]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function groupBlocks(
  group: readonly Finding[],
  titles: ReadonlyMap<string, string>,
  detail: Detail,
  link: Link,
): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const title = `**${escapeMarkdown(clip(titles.get(first.policy) ?? first.policy, 300))}** (${codeSpan(first.policy)})`;
  const said = detail.style === 'full' ? [labelled('Why', first.why), labelled('Fix', first.fix)].flat() : [];
  return [[title, ...said].join('<br>\n'), group.map((finding) => item(finding, detail, link)).join('\n')];
}

function labelled(label: string, text: string): readonly string[] {
  return text.trim() === '' ? [] : [`${label}: ${escapeMarkdown(clip(text, longest))}`];
}

function item(finding: Finding, detail: Detail, link: Link): string {
  const compact = detail.style === 'compact';
  const place = linkedPlace(finding.primary, link);
  const message = escapeMarkdown(clip(finding.message, compact ? 200 : longest));
  if (compact) return `- ${place} ${message}`;
  const more = [
    ...evidence(finding),
    ...finding.related
      .slice(0, relatedShown)
      .map((related) => `see ${linkedPlace(related.place, link)}: ${escapeMarkdown(clip(related.message, 500))}`),
    ...(finding.related.length > relatedShown ? [`and ${finding.related.length - relatedShown} more places`] : []),
    ...(finding.owner === undefined ? [] : [`owner: ${escapeMarkdown(clip(finding.owner.names.join(', '), 500))}`]),
  ];
  return [`- ${place} ${message}`, ...more.map((line) => `  - ${line}`)].join('\n');
}

function evidence({ evidence: seen }: Finding): readonly string[] {
  if (seen === undefined) return [];
  const where = seen.pointer === '' ? '' : `${codeSpan(clip(seen.pointer, 200))} `;
  return [`seen: ${where}is ${codeSpan(clip(seen.actual, 500))}, expected ${codeSpan(clip(seen.expected, 500))}`];
}

/** The place as code, linked to its line when the run knows where the repository is on the web. */
function linkedPlace(place: Finding['primary'], link: Link): string {
  const file = filePlace(place);
  const label = codeSpan(clip(describePlace(place), 500));
  return file === undefined ? label : markdownLink(label, link?.(file.path, file.span.start.line));
}
