import type { Fact, Gap, Repo, RepoFile, Span } from '../../../model/index.ts';
import { groundOf, inRepo, isGap, makeFact } from '../../../model/index.ts';
import { indexLines, type LineIndex } from '../../../syntax/lines.ts';
import { isNotebook } from '../../../syntax/notebook.ts';
import { workloadFact } from '../../environment-facts.ts';
import { isComment, isDocstring } from '../literals/comment.ts';
import { contextOf } from '../literals/context.ts';
import { roleOfFile } from '../literals/file-kind.ts';
import { findGlobalRegions } from './find-global-regions.ts';
import { findModes, type LooseHit } from './find-modes.ts';
import { findPseudoRegions, withoutGrammar } from './find-regions.ts';

/** Programs, and files of which another collector reads all that has a say and leaves out the rest on purpose. */
const readElsewhere =
  /(^|\/)(\.github\/|\.gitlab-ci|\.circleci\/|\.buildkite\/|azure-pipelines|bitbucket-pipelines|buildspec|docker-compose|compose\.|serverless\.|package-lock\.json$)|values[^/]*\.ya?ml$|\.aws\/|(^|\/)aws\/(config|credentials)$|(^|\/)(Dockerfile|Containerfile|Jenkinsfile)|\.(py|[cm]?[jt]sx?|java|kts?|scala|groovy|go|rb|php|cs|rs|cc|cpp|sh|bash|zsh|ksh|psm?1|dockerfile|pl|pm|r|exs?|[eh]rl|clj[sc]?|edn|dart|lua|swift|jl|hs|ml|fsx?|vb|zig|nim|cr|nu|vue|svelte)$/i;

/** Programs choose the Region by code, which another collector reads. */
const isProgram = /\.(py|[cm]?[jt]sx?|java|kts?|scala|groovy|go|rb|php|cs|rs|cc|cpp)$/i;

/**
 * Settings of the mode, and the pseudo Region of the global endpoint, that no other collector has seen. Only words that are a mode or meant
 * for one count, where a program would take them from: behind the name, or as the value beside it.
 */
export function* read({ path, text }: RepoFile, _repo: Repo, before: readonly (Fact | Gap)[] = []): Generator<Fact> {
  const notebook = isNotebook(path);
  if (roleOfFile(notebook ? `${path}.py` : path, text)) return;
  const lines = indexLines(text);
  const workload = `other:${path}`;
  const taken = before.flatMap((reading) =>
    isGap(reading) || reading.kind !== 'sts-setting' ? [] : [spanOf(reading)],
  );
  let order = 0;
  const kind = notebook ? 'notebook' : kindOf(path);
  for (const hit of [...findModes(text, kind), ...regionsIn(path, text)]) {
    const span = lines.span(hit.start, hit.end);
    const lineStart = lines.lineStart(span.start.line);
    if ((!notebook && isComment(path, text, lineStart, hit.start)) || isDocstring(path, text, hit.start)) continue;
    if (/\.gradle(\.kts)?$/.test(path) && isOfTests(text, lineStart, hit)) continue;
    if (taken.some((one) => overlaps(one, span))) continue;
    if (order === 0) {
      const { start } = span;
      yield workloadFact({
        id: workload,
        type: 'other',
        label: path,
        directory: '.',
        path,
        span: { start, end: start },
      });
    }
    yield settingOf(hit, { path, lines, workload, span, order: order++ });
  }
}

function regionsIn(path: string, text: string): Iterable<LooseHit> {
  if (withoutGrammar.test(path)) return findPseudoRegions(text);
  return isProgram.test(path) || isNotebook(path) ? [] : findGlobalRegions(text);
}

/** `test { environment … }`, `tasks.withType<Test> { … }` of Gradle */
function isOfTests(text: string, lineStart: number, { start, end }: LooseHit): boolean {
  const { key, outer } = contextOf(text, lineStart, start, end);
  return [key, ...outer].some((name) => /(^|[^a-z])(test|\w*Test)\b/.test(name));
}

function kindOf(path: string): 'foreign' | 'program' | 'settings' {
  if (withoutGrammar.test(path)) return 'foreign';
  return readElsewhere.test(path) ? 'program' : 'settings';
}

/** The name tells where an SDK takes it from: a variable, the key of a profile, or an option in the spelling of a program. */
function sourceOf({ setting, name }: LooseHit, path: string): 'environment' | 'shared-config' | 'code' {
  // A program that has no grammar here gives it to a client of STS itself.
  if (setting === 'region') return withoutGrammar.test(path) ? 'code' : 'environment';
  if (/^AWS_/i.test(name)) return 'environment';
  return name === 'sts_regional_endpoints' && !withoutGrammar.test(path) ? 'shared-config' : 'code';
}

interface At {
  readonly path: string;
  readonly lines: LineIndex;
  readonly workload: string;
  readonly span: Span;
  readonly order: number;
}

function settingOf(hit: LooseHit, { path, lines, workload, span, order }: At): Fact {
  const source = sourceOf(hit, path);
  return makeFact({
    kind: 'sts-setting',
    key: `text/${hit.name}`,
    label: `${hit.name} in ${path}`,
    data: {
      setting: hit.setting,
      name: hit.name,
      // The annotation is a switch: on means the Regional mode. Enumerations have their names in capitals.
      value: hit.name.startsWith('eks') ? 'regional' : source === 'code' ? hit.value.toLowerCase() : hit.value,
      written: hit.value,
      source,
      profile: null,
      service: hit.setting === 'region' && source === 'code' ? 'sts' : null,
      workload,
      order,
    },
    place: inRepo(path, span),
    spans: { '/value': lines.span(hit.valueStart, hit.end) },
  });
}

function spanOf(fact: Fact): Span | undefined {
  const ground = groundOf(fact.place);
  return ground.origin === 'repo' ? ground.span : undefined;
}

function overlaps(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start.line <= other.end.line && other.start.line <= one.end.line;
}
