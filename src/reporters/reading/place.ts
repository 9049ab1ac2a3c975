import type { LivePlace, Place, Span } from '../../model/index.ts';
import { groundOf } from '../../model/index.ts';

/** Where a reader would look: `file:line:column`, or account, Region and subject. Not escaped. */
export function describePlace(place: Place): string {
  const ground = groundOf(place);
  if (ground.origin === 'live') return describeLive(ground);
  const { line, column } = ground.span.start;
  return `${ground.path}:${line}:${column}`;
}

/** The heading under which findings of an account are gathered. */
export function describeAccount({ account, region }: LivePlace): string {
  return `account ${account}, ${region}`;
}

function describeLive(place: LivePlace): string {
  return `${place.account}/${place.region} ${place.subject}`;
}

export interface FilePlace {
  readonly path: string;
  readonly span: Span;
}

/** The lines in the repository for a place: its own, or the anchor of a live one; undefined when there are none. */
export function filePlace(place: Place): FilePlace | undefined {
  const ground = groundOf(place);
  return ground.origin === 'repo' ? { path: ground.path, span: ground.span } : ground.anchor;
}

/** Last line that a span really touches: its end is exclusive, so an end in column 1 belongs to the line before. */
export function lastLine({ start, end }: Span): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}
