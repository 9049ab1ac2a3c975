import type { Fact, RepoFile, Span } from '../../../model/index.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { installsIn } from '../../../syntax/script-installs.ts';
import { expansionsOf, type Known } from '../../../syntax/word-expansion.ts';
import { directoryOf, settingFacts, workloadFact } from '../../environment-facts.ts';
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
  // The settings of a script are those that `source-code` finds in the program.
  const parent = makefile.test(path) ? null : `program:${path}`;
  yield workloadFact({
    id: workload,
    type: 'other',
    label: `script ${path}`,
    parent,
    directory,
    path,
    span: lines.span(0, 0),
  });
  if (makefile.test(path)) yield* settingFacts(exportsOf(path, text), workload);
  yield* facts;
}

/** What a Makefile or a justfile exports to all of its recipes. */
function exportsOf(path: string, text: string): readonly EnvironmentPair[] {
  const lines = indexLines(text);
  return [...text.matchAll(/^export[ \t]+([A-Za-z_]\w*)[ \t]*[:?]?:?=[ \t]*([^\n#]*)/gm)].map((match) => {
    const [all, name = '', raw = ''] = match;
    const written = raw.trim();
    const value = written.replace(/^(["'])(.*)\1$/, '$2');
    const end = match.index + all.trimEnd().length;
    const start = match.index + all.indexOf(name);
    const span = lines.span(start, end);
    const valueSpan = lines.span(end - written.length, end);
    return { name, value: /[$`{]/.test(value) ? undefined : value, written, span, valueSpan, path, trail: [] };
  });
}

const extension = /\.(sh|bash|zsh|ksh|ps1|bat|cmd)$/i;
const makefile = /(^|\/)(GNUmakefile|[Mm]akefile|[Jj]ustfile)$|\.mk$/;

const vagrantfile = /(^|\/)Vagrantfile$/;

function isScript(path: string, text: string): boolean {
  if (extension.test(path) || makefile.test(path) || vagrantfile.test(path)) return true;
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

/** A whole script, the recipes of a Makefile (lines that begin with white space), or the heredocs of a Vagrantfile. */
function scriptsIn(path: string, text: string): readonly { readonly script: string; readonly offset: number }[] {
  if (vagrantfile.test(path))
    return [...text.matchAll(/<<[-~]?["']?(\w+)["']?[^\n]*\n([\s\S]*?)\n[ \t]*\1\b/g)].map((match) => {
      const [all, , script = ''] = match;
      return { script, offset: match.index + all.indexOf('\n') + 1 };
    });
  // On Windows a backslash is part of a path.
  if (!makefile.test(path))
    return [{ script: /\.(ps1|bat|cmd)$/i.test(path) ? text.replaceAll('\\', '/') : text, offset: 0 }];
  return [...text.matchAll(/^[ \t]+[@+-]*(?:[^\n\\]|\\.|\\\n)*/gm)].map((match) => {
    const script = match[0].replace(/^[ \t]+[@+-]*/, '');
    return { script, offset: match.index + match[0].length - script.length };
  });
}
