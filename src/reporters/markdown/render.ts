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
  const sized = (detail: Detail): Sized => {
    const text = sections(report, detail, limits.link);
    return { text, bytes: byteLength(text) };
  };
  const room = limits.bytes ?? Number.POSITIVE_INFINITY;
  const fitting = (detail: Detail): string | undefined => {
    const { text, bytes } = sized(detail);
    return bytes <= room ? text : undefined;
  };
  return (
    fitting(most) ??
    fitting(compact) ??
    mostThatFits(compact, counts, room, sized) ??
    fitting({ ...counts, policies: false }) ??
    ''
  );
}

interface Sized {
  readonly text: string;
  readonly bytes: number;
}

/** The longest compact text that fits: gaps in a quarter of the room at most, then findings, then gaps in what remains. */
function mostThatFits(all: Detail, counts: Detail, room: number, sized: (detail: Detail) => Sized): string | undefined {
  const least = sized(counts);
  if (least.bytes > room) return undefined;
  const share = least.bytes + (room - least.bytes) / 4;
  const gaps = largest(all.gaps, (count) => sized({ ...counts, gaps: count }).bytes <= share);
  const findings = largest(all.findings, (count) => sized({ ...all, findings: count, gaps }).bytes <= room);
  const more = largest(all.gaps, (count) => sized({ ...all, findings, gaps: count }).bytes <= room);
  const { text, bytes } = sized({ ...all, findings, gaps: Math.max(gaps, more) });
  return bytes <= room ? text : least.text;
}

/** The largest count up to `most` that is accepted, by bisection; 0 when none is. */
function largest(most: number, accepted: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (accepted(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
