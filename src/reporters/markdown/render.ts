import type { Limits, Report } from '../../model/index.ts';
import { byteLength } from '../escape/clip.ts';
import { sortFindings } from '../reading/findings.ts';
import { type Detail, sections } from './sections.ts';

/**
 * The summary of a report. Where `limits.bytes` is too small for everything, whole blocks are left out, least severe first, and
 * the text says how many of how many are shown: GitHub shows nothing at all of a summary over its limit (1 MiB, in bytes).
 */
export function render(report: Report, limits: Limits): string {
  const { violations, undecided } = sortFindings(report);
  const most: Detail = {
    style: 'full',
    findings: violations.length + undecided.length,
    gaps: report.gaps.length,
    policies: true,
  };
  const compact: Detail = { ...most, style: 'compact' };
  const counts: Detail = { style: 'compact', findings: 0, gaps: 0, policies: true };
  const fits = (detail: Detail): string | undefined => {
    const text = sections(report, detail, limits.link);
    return limits.bytes === undefined || byteLength(text) <= limits.bytes ? text : undefined;
  };
  const smaller = most.findings + most.gaps > 0;
  return (
    fits(most) ??
    fits(compact) ??
    (smaller ? mostThatFits(compact, fits) : undefined) ??
    fits(counts) ??
    fits({ ...counts, policies: false }) ??
    ''
  );
}

/** The longest compact text that fits: as many findings as possible, then as many gaps. */
function mostThatFits(all: Detail, fits: (detail: Detail) => string | undefined): string | undefined {
  const few: Detail = { ...all, gaps: Math.min(all.gaps, 50) };
  const findings = largest(few.findings, (count) => fits({ ...few, findings: count }) !== undefined);
  if (findings < 0) return undefined;
  const gaps = largest(all.gaps, (count) => fits({ ...all, findings, gaps: count }) !== undefined);
  return fits({ ...all, findings, gaps: Math.max(gaps, few.gaps) });
}

/** The largest count up to `most` that is accepted, by bisection; -1 when not even 0 is. */
function largest(most: number, accepted: (count: number) => boolean): number {
  if (!accepted(0)) return -1;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (accepted(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
