import type { Node } from 'web-tree-sitter';
import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { languageOf, prepareCode, withCode } from '../../../syntax/code.ts';
import { readConstructs } from '../../constructs.ts';
import { roleOfFile } from '../literals/file-kind.ts';
import { about } from './index.ts';
import { programFacts } from './program.ts';
import { projectFacts } from './project.ts';

export const prepare = prepareCode;

const largest = 1_000_000;
const milliseconds = 1500;
const imported = /(?:from|require\(|import)\s*\(?\s*["']@pulumi\/awsx?\b|(?:from|import)\s+pulumi_awsx?\b/;

/** Resources with their environments, providers and VPC endpoints of programs; projects and the configuration of stacks. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const { path, text } = file;
  if (/(^|\/)Pulumi[^/]*\.ya?ml$/.test(path)) {
    yield* projectFacts(file);
    return;
  }
  const language = languageOf(path, text);
  if (!language || text.length > largest || !imported.test(text) || /\.d\.ts$/.test(path) || roleOfFile(path, text))
    return;
  const found = withCode(language, text, milliseconds, (root) => {
    const facts = [...programFacts(readConstructs(path, language, root), path, repo)];
    return root.hasError && /AWS_STS|AWS_ENDPOINT/.test(text) ? [...facts, malformed(path, errorLine(root))] : facts;
  });
  yield* found ?? [
    { ...malformed(path, 1), reason: 'timed-out', detail: 'parsing took too long; expected a Pulumi program' },
  ];
}

/** The line of the first thing that the grammar could not read. */
function errorLine(root: Node): number {
  return (root.descendantsOfType('ERROR')[0]?.startPosition.row ?? 0) + 1;
}

function malformed(path: string, line: number): Gap {
  return {
    collector: about.id,
    kinds: about.emits,
    where: { path, line },
    reason: 'malformed',
    detail: 'the program has errors, so that a part of it was not understood; expected a Pulumi program',
  };
}
