import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ReadingProblem, Stretch } from './reading.ts';

export interface JsonMember {
  readonly key: string;
  readonly keyNode: Node;
  readonly value: Node;
}

export interface JsonTree {
  readonly root: Node | undefined;
  readonly problems: readonly ReadingProblem[];
}

/** Reads JSON (comments and trailing commas allowed), going on behind errors. */
export function readJsonTree(text: string): JsonTree {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const first = errors[0];
    const problems = first ? [{ message: `not JSON: ${printParseErrorCode(first.error)}`, at: first.offset }] : [];
    return { root, problems };
  } catch {
    // The parser recurses: absurd nesting ends in a RangeError.
    return { root: undefined, problems: [{ message: 'not JSON that can be read: nested too deep', at: 0 }] };
  }
}

/** The members of an object; none for anything else. */
export function membersOf(node: Node | undefined): readonly JsonMember[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap((property) => {
    const [keyNode, value] = property.children ?? [];
    return keyNode && value ? [{ key: String(keyNode.value), keyNode, value }] : [];
  });
}

/** The value under a path of keys. */
export function memberAt(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  let at = node;
  for (const key of path) at = membersOf(at).find((member) => member.key === key)?.value;
  return at;
}

/** The text of a string node; undefined for anything else. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.type === 'string' ? String(node.value) : undefined;
}

/** Where a string stands, without its quotes; where another value stands, all of it. */
export function stretchOf(node: Node): Stretch {
  const quoted = node.type === 'string' ? 1 : 0;
  return { start: node.offset + quoted, end: node.offset + node.length - quoted };
}
