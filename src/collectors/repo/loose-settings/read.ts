import type { Fact, Gap, Repo, RepoFile, Span } from '../../../model/index.ts';
import { groundOf, inRepo, isGap, makeFact } from '../../../model/index.ts';
import { indexLines, type LineIndex } from '../../../syntax/lines.ts';
import { workloadFact } from '../../environment-facts.ts';
import { isComment, isDocstring } from '../literals/comment.ts';
import { roleOfFile } from '../literals/file-kind.ts';
import { findModes, type ModeHit } from './find-modes.ts';

/** Programs, and files of which another collector reads all that has a say and leaves out the rest on purpose. */
const readElsewhere =
  /(^|\/)(\.github\/|\.gitlab-ci|\.circleci\/|\.buildkite\/|azure-pipelines|bitbucket-pipelines|buildspec|docker-compose|compose\.|serverless\.|package-lock\.json$)|values[^/]*\.ya?ml$|(^|\/)\.?aws\/|(^|\/)(Dockerfile|Containerfile|Jenkinsfile)|\.(py|[cm]?[jt]sx?|java|kts?|scala|groovy|go|rb|php|cs|rs|cc|cpp|sh|bash|zsh|ksh|psm?1|dockerfile)$/i;

/**
 * Settings of the mode that no other collector has seen. Only words that are a mode or meant for one count, where a program would
 * take them from: behind the name, or as the value beside it.
 */
export function* read({ path, text }: RepoFile, _repo: Repo, before: readonly (Fact | Gap)[] = []): Generator<Fact> {
  if (roleOfFile(path, text)) return;
  const lines = indexLines(text);
  const workload = `other:${path}`;
  const taken = before.flatMap((reading) =>
    isGap(reading) || reading.kind !== 'sts-setting' ? [] : [spanOf(reading)],
  );
  let order = 0;
  for (const hit of findModes(text, !readElsewhere.test(path))) {
    const span = lines.span(hit.start, hit.end);
    const lineStart = lines.lineStart(span.start.line);
    if (isComment(path, text, lineStart, hit.start) || isDocstring(path, text, hit.start)) continue;
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

interface At {
  readonly path: string;
  readonly lines: LineIndex;
  readonly workload: string;
  readonly span: Span;
  readonly order: number;
}

function settingOf(hit: ModeHit, { path, lines, workload, span, order }: At): Fact {
  const inConfig = hit.name === hit.name.toLowerCase();
  return makeFact({
    kind: 'sts-setting',
    key: `text/${hit.name}`,
    label: `${hit.name} in ${path}`,
    data: {
      setting: 'mode',
      name: hit.name,
      // The annotation is a switch: on means the Regional mode.
      value: hit.name.startsWith('eks') ? 'regional' : hit.value,
      written: hit.value,
      source: inConfig ? 'shared-config' : 'environment',
      profile: null,
      service: null,
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
