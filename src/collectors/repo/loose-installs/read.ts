import type { Fact, Gap, Repo, RepoFile, Span } from '../../../model/index.ts';
import { groundOf, isGap } from '../../../model/index.ts';
import type { Installed } from '../../../syntax/install-commands.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { installsIn } from '../../../syntax/script-installs.ts';
import { workloadFact } from '../../environment-facts.ts';
import { installFacts } from '../../install-facts.ts';
import { isComment } from '../literals/comment.ts';
import { isLockFile, roleOfFile } from '../literals/file-kind.ts';
import { inSentence } from '../loose-settings/find-modes.ts';
import { modulePins } from './module-pins.ts';

/** Longer files are data. */
const largest = 1_000_000;
/** Files of which another collector reads every install, and texts for people. */
const readElsewhere =
  /(^|\/)(\.github\/|\.gitlab|\.circleci\/|\.buildkite\/|[^/]*azure-pipeline|bitbucket-pipelines|[^/]*buildspec|package(-lock)?\.json$|[^/]*environment[^/]*\.ya?ml$|conda[^/]*\.ya?ml$|pyproject\.toml$|mise\.toml$|\.mise\.toml$|mkdocs\.ya?ml$|openapi|swagger)/i;
/** A command that installs, up to the end of its line. */
const command =
  /(?<=^|[\s"'`[(;&|>])(?:pip[\d.]*|pipx|python[\d.]* -m ?pip|uv (?:tool|pip)|npm|gem|conda|choco) +(?:install|add|i)\b[^\r\n]*|(?<=[\s"'`[(;&|>])(?:curl|wget) [^\r\n]{0,200}awscli-bundle-1[^\r\n]*/gm;

/** Installs with a version that no other collector has seen. One without takes the newest of its day, which is not known. */
export function* read({ path, text }: RepoFile, _repo: Repo, before: readonly (Fact | Gap)[] = []): Generator<Fact> {
  if (text.length > largest || readElsewhere.test(path) || isLockFile(path) || roleOfFile(path, text)) return;
  const lines = indexLines(text);
  const workload = `other:${path}`;
  const taken = before.flatMap((one) => (isGap(one) || one.kind !== 'aws-client' ? [] : [linesOf(one)]));
  const pins = [...text.matchAll(command)].flatMap((match) => pinsOf(match, path, text));
  let named = false;
  for (const installed of [...pins, ...modulePins(path, text)]) {
    const span = lines.span(installed.start, installed.end);
    if (taken.some((one) => one !== undefined && one.from <= span.start.line && span.start.line <= one.to)) continue;
    const facts = [...installFacts({ installed, workload, directory: '.', path, spanOf: lines.span, trail: 'text' })];
    if (facts.length === 0) continue;
    const at: Span = { start: span.start, end: span.start };
    if (!named) yield workloadFact({ id: workload, type: 'other', label: path, directory: '.', path, span: at });
    named = true;
    yield* facts;
  }
}

function pinsOf(match: RegExpMatchArray, path: string, text: string): readonly Installed[] {
  const start = match.index ?? 0;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lead = text.slice(lineStart, start);
  if (isComment(path, text, lineStart, start) || inSentence(text, start, start + match[0].length)) return [];
  if (/\b(echo|printf|print|msg|debug|fail)\b/.test(lead)) return [];
  // What opened before the command ends it.
  const quote = /(["'`])[^"'`]*$/.exec(lead)?.[1];
  const close = quote === undefined ? -1 : match[0].indexOf(quote);
  const script = close === -1 ? match[0] : match[0].slice(0, close);
  return installsIn(script)
    .filter(({ constraint }) => constraint !== null)
    .map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
}

function linesOf(fact: Fact): { readonly from: number; readonly to: number } | undefined {
  const ground = groundOf(fact.place);
  return ground.origin === 'repo' ? { from: ground.span.start.line, to: ground.span.end.line } : undefined;
}
