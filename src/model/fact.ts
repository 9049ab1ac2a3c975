import type { FactDataByKind, FactKind } from '../facts/types.generated.ts';
import type { Place, RepoPlace, Span } from './place.ts';

export type { FactDataByKind, FactKind };

/** Identity of a fact: kind, path and structural key path, or an ARN; never a line number. */
export type FactId = string;

/** A JSON pointer (RFC 6901) into the data of a fact; the empty string is the whole. */
export type JsonPointer = string;

/** One observed, immutable record. */
export interface Fact<K extends FactKind = FactKind> {
  readonly id: FactId;
  readonly kind: K;
  /** A short name for people, such as `AWS_REGION in Dockerfile`. */
  readonly label: string;
  readonly data: FactDataByKind[K];
  readonly place: Place;
  /** Spans in the file of `place` for parts of the data. */
  readonly spans?: Readonly<Record<JsonPointer, Span>>;
  /** Further places that say a part of it, such as the line of a lock file that fixes the version. */
  readonly also?: readonly Place[];
}

/** A fact of any kind, discriminated by `kind`. */
export type AnyFact = { readonly [K in FactKind]: Fact<K> }[FactKind];

export interface FactParts<K extends FactKind> {
  readonly kind: K;
  /** Structural key path inside the source; equal keys get an ordinal when the facts are gathered. */
  readonly key: string;
  readonly label: string;
  readonly data: FactDataByKind[K];
  readonly place: Place;
  readonly spans?: Readonly<Record<JsonPointer, Span>>;
  readonly also?: readonly Place[] | undefined;
}

/** Builds a fact; its id comes from kind, path or subject, and key. */
export function makeFact<K extends FactKind>(parts: FactParts<K>): Fact<K> {
  const { kind, key, label, data, place, spans, also } = parts;
  const id = `${kind}|${sourceOf(place)}|${key}`;
  return { id, kind, label, data, place, ...(spans ? { spans } : {}), ...(also ? { also } : {}) };
}

function sourceOf(place: Place): string {
  const ground = place.origin === 'derived' ? place.at : place;
  return ground.origin === 'repo' ? ground.path : `${ground.account}/${ground.region}/${ground.subject}`;
}

/** The place of a span in a file of the repository. */
export function inRepo(path: string, span: Span): RepoPlace {
  return { origin: 'repo', path, span };
}

/** Narrows a fact to one kind. */
export function isKind<K extends FactKind>(fact: AnyFact, kind: K): fact is Extract<AnyFact, { kind: K }> {
  return fact.kind === kind;
}
