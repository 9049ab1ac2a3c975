import type { Node } from 'web-tree-sitter';
import type { Fact, Gap, RepoCollectorAbout, RepoFile } from '../model/index.ts';
import { languageOf, withCode } from '../syntax/code.ts';
import { type Constructs, readConstructs } from './constructs.ts';
import { roleOfFile } from './repo/literals/file-kind.ts';

const largest = 1_000_000;
const milliseconds = 1500;

/** A way to declare infrastructure by a program. */
export interface ProgramKind {
  readonly about: RepoCollectorAbout;
  /** Its libraries where a program imports them. */
  readonly imported: RegExp;
  /** Whether the library is bound to other languages from TypeScript. */
  readonly isBound?: boolean;
  /** What is expected: `a CDK program`. */
  readonly expected: string;
}

/** Reads a program that declares infrastructure; what cannot be read of it is a gap. Tests, declarations and copies are left out. */
export function* readProgram(
  { path, text }: RepoFile,
  { about, imported, expected, isBound }: ProgramKind,
  factsOf: (constructs: Constructs) => Iterable<Fact | Gap>,
): Generator<Fact | Gap> {
  const language = languageOf(path, text);
  if (!language || text.length > largest || !imported.test(text) || /\.d\.ts$/.test(path) || roleOfFile(path, text))
    return;
  const gap = (reason: 'malformed' | 'timed-out', line: number, said: string): Gap => ({
    collector: about.id,
    kinds: about.emits,
    where: { path, line },
    reason,
    detail: `${said}; expected ${expected}`,
  });
  const found = withCode(language, text, milliseconds, (root) => {
    const facts = [...factsOf(readConstructs(path, language, root, isBound))];
    return root.hasError && /AWS_STS|AWS_ENDPOINT/.test(text)
      ? [...facts, gap('malformed', errorLine(root), 'the program has errors, so that a part of it was not understood')]
      : facts;
  });
  yield* found ?? [gap('timed-out', 1, 'parsing took too long')];
}

/** The line of the first thing that the grammar could not read. */
function errorLine(root: Node): number {
  return (root.descendantsOfType('ERROR')[0]?.startPosition.row ?? 0) + 1;
}
