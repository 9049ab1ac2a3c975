import type { Annotation, AnnotationLevel, Finding, Gap, Problem, Report, Severity, Span } from '../../model/index.ts';
import { clip } from '../escape/clip.ts';
import { paragraph, visible } from '../escape/visible.ts';
import { policyTitles, sortFindings } from '../reading/findings.ts';
import { describeWhere } from '../reading/gaps.ts';
import { describePlace, filePlace, lastLine } from '../reading/place.ts';

/** GitHub cuts a message here (actions/runner, ExecutionContext.cs). */
const longestMessage = 4_096;
/** The Checks API refuses longer titles. */
const longestTitle = 255;

const levels: Readonly<Record<Severity, AnnotationLevel>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Everything that could be annotated, most important first: problems, violations by severity, undecided, gaps. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const { violations, undecided } = sortFindings(report);
  const titles = policyTitles(report);
  return [
    ...report.problems.map(ofProblem),
    ...violations.map((finding) => ofFinding(finding, levels[finding.severity], titles)),
    ...undecided.map((finding) => ofFinding(finding, 'warning', titles)),
    ...report.gaps.map(ofGap),
  ];
}

function ofFinding(finding: Finding, level: AnnotationLevel, titles: ReadonlyMap<string, string>): Annotation {
  const title = titles.get(finding.policy) ?? finding.policy;
  const file = filePlace(finding.primary);
  const live =
    file === undefined || describePlace(finding.primary).startsWith(`${file.path}:`)
      ? ''
      : `${describePlace(finding.primary)}: `;
  const where = file === undefined ? `${describePlace(finding.primary)}: ` : live;
  const parts = [
    `${where}${finding.message}`,
    finding.why,
    finding.fix === '' ? '' : `Fix: ${finding.fix}`,
    `Policy: ${finding.policy}`,
  ];
  return {
    level,
    title: titled(finding.outcome === 'undecided' ? `Undecided: ${title}` : title),
    message: message(parts),
    ...(file === undefined ? {} : lines(file.path, file.span)),
  };
}

function ofGap(gap: Gap): Annotation {
  const needs = gap.permissions === undefined ? '' : `Needs ${gap.permissions.join(', ')}`;
  return {
    level: 'notice',
    title: titled(`Could not look: ${gap.reason}`),
    message: message([`${gap.collector} ${describeWhere(gap)}: ${gap.detail}`, needs]),
    ...(gap.where.path === undefined
      ? {}
      : { path: gap.where.path, line: gap.where.line ?? 1, endLine: gap.where.line ?? 1 }),
  };
}

function ofProblem(problem: Problem): Annotation {
  const { path, line = 1 } = problem;
  const pointer = problem.pointer === undefined ? '' : `${problem.pointer || '/'}: `;
  return {
    level: problem.code === 'delivery' ? 'warning' : 'error',
    title: titled(`Problem of this run: ${problem.code}`),
    message: message([`${pointer}${problem.message}`]),
    ...(path === undefined ? {} : { path, line, endLine: line }),
  };
}

function titled(text: string): string {
  return clip(paragraph(text), longestTitle);
}

/** Sentences on lines of their own; nothing in them is hidden. */
function message(parts: readonly string[]): string {
  return clip(
    parts
      .map((part) => visible(paragraph(part)))
      .filter((part) => part !== '')
      .join('\n'),
    longestMessage,
  );
}

function lines(path: string, span: Span): Partial<Annotation> {
  const { line, column } = span.start;
  const endLine = lastLine(span);
  if (endLine !== line) return { path, line, endLine };
  const sameLine = span.end.line === line;
  return { path, line, endLine, column, endColumn: sameLine ? Math.max(column, span.end.column - 1) : column };
}
