import type { Annotation, AnnotationLevel, AnnotationSet, Report } from '../../model/index.ts';
import { annotationLevels } from '../../model/index.ts';
import { plural } from '../reading/findings.ts';
import { annotationsOf } from './annotation.ts';

/** GitHub keeps ten of each level for a step (actions/runner, ExecutionContext.cs). */
const kept = 10;

/** The annotations to emit, as an `AnnotationSet`; the delivery emits them. */
export function render(report: Report): string {
  return `${JSON.stringify(select(report), null, 2)}\n`;
}

/**
 * The most severe annotations of each level. Room is left for what the run itself has to say at the same level: an error when
 * the step fails, a warning about what could not be delivered, and a notice of how many are not shown.
 */
export function select(report: Report): AnnotationSet {
  const all = annotationsOf(report);
  const of = (level: AnnotationLevel): readonly Annotation[] => all.filter((annotation) => annotation.level === level);
  const room: Readonly<Record<AnnotationLevel, number>> = {
    error: report.verdict.exitCode === 0 ? kept : kept - 1,
    warning: kept - 1,
    notice: kept - 1,
  };
  const found = { error: of('error').length, warning: of('warning').length, notice: of('notice').length };
  const missing = annotationLevels
    .filter((level) => found[level] > room[level])
    .map((level) => `${room[level]} of ${plural(found[level], level)}`);
  return {
    annotations: annotationLevels.flatMap((level) => of(level).slice(0, room[level])),
    found,
    ...(missing.length === 0
      ? {}
      : { omitted: `${missing.join(', ')} shown; the job summary and the JSON report have all of them` }),
  };
}
