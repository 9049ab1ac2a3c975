import type { Fact, RepoFile, Span } from '../../../model/index.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { installsIn } from '../../../syntax/script-installs.ts';
import { expansionsOf, type Known } from '../../../syntax/word-expansion.ts';
import { directoryOf, workloadFact } from '../../environment-facts.ts';
import { installFacts } from '../../install-facts.ts';
import { roleOfFile } from '../literals/file-kind.ts';

/** Longer files are no scripts that somebody wrote. */
const largest = 500_000;

/** A script that installs a client is a workload: what the same script exports counts for it. */
export function* read(file: RepoFile): Generator<Fact> {
  const { path, text } = file;
  if (text.length > largest || !isScript(path, text) || roleOfFile(path, text)) return;
  const lines = indexLines(text);
  const directory = directoryOf(path);
  const workload = `script:${path}`;
  const known = makefile.test(path) ? variablesOf(text) : () => [];
  const facts = scriptsIn(path, text).flatMap(({ script, offset }) =>
    installsIn(script, known).flatMap((installed) => {
      const spanOf = (start: number, end: number): Span => lines.span(offset + start, offset + end);
      return [...installFacts({ installed, workload, directory, path, spanOf, trail: 'script' })];
    }),
  );
  if (facts.length === 0) return;
  // Its settings are those that `source-code` finds in the program.
  const parent = `program:${path}`;
  yield workloadFact({
    id: workload,
    type: 'other',
    label: `script ${path}`,
    parent,
    directory,
    path,
    span: lines.span(0, 0),
  });
  yield* facts;
}

const extension = /\.(sh|bash|zsh|ksh|ps1|bat|cmd)$/i;
const makefile = /(^|\/)(GNUmakefile|[Mm]akefile|[Jj]ustfile)$|\.mk$/;

function isScript(path: string, text: string): boolean {
  if (extension.test(path) || makefile.test(path)) return true;
  return /^#!.{0,60}\b(ba|z|k|da)?sh\b/.test(text);
}

/** The variables of a Makefile or a justfile. */
function variablesOf(text: string): Known {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(
    /^(?:export[ \t]+)?([A-Za-z_][\w-]*)[ \t]*[:?]?:?=[ \t]*([^\n#]*)/gm,
  ))
    values.set(name, value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return (name) => {
    const text = values.get(name);
    return text === undefined ? [] : expansionsOf(text, () => []);
  };
}

/** A whole script, or the recipes of a Makefile: lines that begin with white space. */
function scriptsIn(path: string, text: string): readonly { readonly script: string; readonly offset: number }[] {
  // On Windows a backslash is part of a path.
  if (!makefile.test(path))
    return [{ script: /\.(ps1|bat|cmd)$/i.test(path) ? text.replaceAll('\\', '/') : text, offset: 0 }];
  return [...text.matchAll(/^[ \t]+[@+-]*(?:[^\n\\]|\\.|\\\n)*/gm)].map((match) => {
    const script = match[0].replace(/^[ \t]+[@+-]*/, '');
    return { script, offset: match.index + match[0].length - script.length };
  });
}
