import type { Finding, Limits } from '../../model/index.ts';
import { groundOf } from '../../model/index.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { paragraph, visible } from '../escape/visible.ts';
import { describeAccount, describePlace } from '../reading/place.ts';
import { frame } from './frame.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  readonly columns: number;
  readonly paint: Paint;
  readonly line: Limits['line'];
}

/** Findings under a heading for each file, then for each account and Region. */
export function findingsByPlace(findings: readonly Finding[], options: TextOptions): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const heading = headingOf(finding);
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [finding]);
    else group.push(finding);
  }
  const ordered = [...groups].sort(([, [a]], [, [b]]) => rank(a) - rank(b));
  return ordered.flatMap(([heading, group]) => [
    options.paint('heading', escapeTerminal(heading)),
    ...[...group].sort(byLine).flatMap((finding) => describeFinding(finding, options)),
  ]);
}

function headingOf({ primary }: Finding): string {
  const ground = groundOf(primary);
  return ground.origin === 'repo' ? ground.path : describeAccount(ground);
}

/** Files before accounts; otherwise the order of the report. */
function rank(finding: Finding | undefined): number {
  return finding !== undefined && groundOf(finding.primary).origin === 'live' ? 1 : 0;
}

function byLine(a: Finding, b: Finding): number {
  const [left, right] = [groundOf(a.primary), groundOf(b.primary)];
  if (left.origin === 'live' || right.origin === 'live') return 0;
  return left.span.start.line - right.span.start.line || left.span.start.column - right.span.start.column;
}

function describeFinding(finding: Finding, options: TextOptions): readonly string[] {
  const { paint, columns } = options;
  const ground = groundOf(finding.primary);
  const level = finding.outcome === 'undecided' ? 'undecided' : finding.severity;
  const where =
    ground.origin === 'repo'
      ? `${ground.span.start.line}:${ground.span.start.column}`
      : `${escapeTerminal(ground.subject)}:`;
  const message = escapeTerminal(paragraph(finding.message));
  const [head = '', ...more] = wrap(`${level} ${where} ${message}`, columns, '  ', '      ');
  const code =
    ground.origin === 'repo'
      ? frame(ground.span, { columns, paint, line: (line) => options.line?.(ground.path, line) })
      : [];
  return [
    head.replace(level, () => paint(level, level)),
    ...more,
    ...code,
    ...detail('policy', finding.policy, columns),
    ...detail('why', finding.why, columns),
    ...detail('fix', finding.fix, columns),
    ...evidence(finding, columns),
    ...finding.related.flatMap(({ place, message: said }) =>
      detail('see', `${visible(describePlace(place))} ${said}`, columns),
    ),
    ...(finding.owner === undefined ? [] : detail('owner', finding.owner.names.join(', '), columns)),
    ...(ground.origin === 'live' && ground.anchor !== undefined
      ? detail('from', `${visible(ground.anchor.path)}:${ground.anchor.span.start.line}`, columns)
      : []),
    '',
  ];
}

function evidence({ evidence: seen }: Finding, columns: number): readonly string[] {
  if (seen === undefined) return [];
  const where = seen.pointer === '' ? '' : `${seen.pointer} `;
  return detail('seen', `${where}is ${seen.actual}, expected ${seen.expected}`, columns);
}

/** A labelled sentence under a finding. */
function detail(label: string, text: string, columns: number): readonly string[] {
  if (text.trim() === '') return [];
  return wrap(escapeTerminal(paragraph(text)), columns, `    ${label.padEnd(7)}`, ' '.repeat(11));
}
