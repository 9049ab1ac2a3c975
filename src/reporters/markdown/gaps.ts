import type { Gap } from '../../model/index.ts';
import { clip } from '../escape/clip.ts';
import { codeSpan, escapeMarkdown } from '../escape/markdown.ts';
import { plural } from '../reading/findings.ts';
import { describeWhere, iamPolicy, missingPermissions } from '../reading/gaps.ts';
import type { Detail } from './sections.ts';

/** What could not be looked at, with the permission that is missing, and the least IAM policy that grants all of them. */
export function gapsSection(gaps: readonly Gap[], detail: Detail): readonly string[] {
  if (gaps.length === 0) return [];
  const shown = gaps.slice(0, detail.gaps);
  const rows = shown.map((gap) => {
    const needs = (gap.permissions ?? []).map((action) => codeSpan(clip(action, 100), 'table')).join(', ');
    const where = codeSpan(clip(describeWhere(gap), 300), 'table');
    return `| ${gap.reason} | ${escapeMarkdown(gap.collector)} | ${where} | ${escapeMarkdown(clip(gap.detail, 500))} | ${needs} |`;
  });
  const count =
    shown.length === gaps.length
      ? plural(gaps.length, 'gap')
      : `${shown.length} of ${plural(gaps.length, 'gap')} shown`;
  const table = [
    '| Reason | Collector | Where | What happened | Needs |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  return [`### Could not look (${count})`, ...(shown.length === 0 ? [] : [table]), ...doctor(gaps)];
}

function doctor(gaps: readonly Gap[]): readonly string[] {
  const actions = missingPermissions(gaps);
  if (actions.length === 0) return [];
  return [
    `<details><summary>The least IAM policy that would let it look</summary>\n\n\`\`\`json\n${iamPolicy(actions)}\n\`\`\`\n\n</details>`,
  ];
}
