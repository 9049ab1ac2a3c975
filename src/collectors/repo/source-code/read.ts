import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { languageOf, prepareCode, withCode } from '../../../syntax/code.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { isNotebook, readNotebook } from '../../../syntax/notebook.ts';
import { roleOfFile } from '../literals/file-kind.ts';
import { factsOf } from './facts.ts';
import type { Found } from './found.ts';
import { about } from './index.ts';
import { holdsStrongNeedle, isMinified, isOfSdk, isWorthParsing, uncovered } from './needles.ts';
import { search } from './search.ts';

export const prepare = prepareCode;

/** Longer files are data, or put together by a tool. */
const largest = 1_000_000;
/** A grammar may try endlessly many ways; two seconds a file are the most. */
const milliseconds = 1500;

/** The STS clients that a program builds and the settings that it makes. Tests, documents and vendored code have none. */
export function* read(file: RepoFile): Generator<Fact | Gap> {
  const { path } = file;
  const notebook = isNotebook(path) ? readNotebook(file.text) : undefined;
  const { text } = notebook ?? file;
  if (!isWorthParsing(text)) return;
  const codePath = notebook ? `${path}.py` : path;
  const language = languageOf(codePath, text);
  if (!language || roleOfFile(codePath, text) || isOfSdk(text)) return;
  const lines = notebook?.lines ?? indexLines(text);
  if (text.length > largest || isMinified(text)) {
    if (holdsStrongNeedle(text))
      yield gap(
        path,
        'too-large',
        1,
        'the program is too long or written by a tool, so it was not parsed; it names STS',
      );
    return;
  }
  const outcome = withCode(language, text, milliseconds, (root): { found: Found; missed: number | undefined } => {
    const found = search(path, text, language, root);
    return { found, missed: root.hasError ? uncovered(text, lines, root, found) : undefined };
  });
  if (!outcome) {
    if (holdsStrongNeedle(text))
      yield gap(path, 'timed-out', 1, `parsing took longer than ${milliseconds / 1000} s; the program names STS`);
    return;
  }
  yield* factsOf(path, text, lines, outcome.found);
  if (outcome.missed !== undefined)
    yield gap(path, 'malformed', outcome.missed, `this is no valid ${language}, and it names a setting of STS`);
}

function gap(path: string, reason: Gap['reason'], line: number, detail: string): Gap {
  return { collector: about.id, kinds: about.emits, where: { path, line }, reason, detail };
}
