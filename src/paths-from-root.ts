import { join } from 'node:path';
import type { Finding, Gap, Place } from './model/index.ts';

/** The directory that a prefix such as `services/api/` begins at. */
export function rootOf(directory: string, prefix: string): string {
  return join(directory, ...prefix.split('/').filter(Boolean).fill('..'));
}

/** Collectors name files from the checked directory; a report names them from the git root, as everybody else does. */
export function findingsFromRoot(findings: readonly Finding[], prefix: string): readonly Finding[] {
  if (prefix === '') return findings;
  return findings.map((finding) => ({
    ...finding,
    primary: placeFromRoot(finding.primary, prefix),
    related: finding.related.map(({ place, message }) => ({ place: placeFromRoot(place, prefix), message })),
  }));
}

export function gapsFromRoot(gaps: readonly Gap[], prefix: string): readonly Gap[] {
  if (prefix === '') return gaps;
  return gaps.map((gap) =>
    gap.where.path === undefined ? gap : { ...gap, where: { ...gap.where, path: `${prefix}${gap.where.path}` } },
  );
}

function placeFromRoot<P extends Place>(place: P, prefix: string): P {
  if (place.origin === 'derived') return { ...place, at: placeFromRoot(place.at, prefix) };
  if (place.origin === 'repo') return { ...place, path: `${prefix}${place.path}` };
  return place.anchor === undefined
    ? place
    : { ...place, anchor: { ...place.anchor, path: `${prefix}${place.anchor.path}` } };
}
