import type { Node } from 'web-tree-sitter';
import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { languageOf, prepareCode, withCode } from '../../../syntax/code.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { readConstructs } from '../../constructs.ts';
import { roleFact } from '../../environment-facts.ts';
import { roleOfFile } from '../literals/file-kind.ts';
import { endpointsOf } from './endpoints.ts';
import { about } from './index.ts';
import { workloadsOf } from './workloads.ts';

export const prepare = prepareCode;

const largest = 1_000_000;
const milliseconds = 1500;
const imported =
  /(?:from|require\(|import)\s*\(?\s*["'](?:aws-cdk-lib|@aws-cdk\/|monocdk)|(?:from|import)\s+(?:aws_cdk|monocdk)\b/;

/** Functions, containers and builds with their environments, interface endpoints and roles that a CDK program declares. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const { path, text } = file;
  const language = languageOf(path, text);
  if (!language || !imported.test(text) || /\.d\.ts$/.test(path) || roleOfFile(path, text)) return;
  if (text.length > largest) return;
  const found = withCode(language, text, milliseconds, (root) => {
    const constructs = readConstructs(path, language, root);
    const facts = [
      ...workloadsOf(constructs, path, repo),
      ...endpointsOf(constructs, path),
      ...rolesOf(constructs, path),
    ];
    return root.hasError && /AWS_STS|AWS_ENDPOINT/.test(text) ? [...facts, malformed(path, errorLine(root))] : facts;
  });
  yield* found ?? [
    { ...malformed(path, 1), reason: 'timed-out', detail: 'parsing took too long; expected a CDK program' },
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
    detail: 'the program has errors, so that a part of it was not understood; expected a CDK program',
  };
}

/** Roles by ARN, as `Role.fromRoleArn` takes them. */
function* rolesOf(constructs: Constructs, path: string): Generator<Fact> {
  for (const construct of constructs.all) {
    if (!/^(fromRoleArn|from_role_arn)$/.test(construct.type)) continue;
    const role = arnOf(construct, constructs);
    if (!role) continue;
    const { node } = construct;
    const span = {
      start: { line: node.startPosition.row + 1, column: node.startPosition.column + 1 },
      end: { line: node.endPosition.row + 1, column: node.endPosition.column + 1 },
    };
    yield roleFact({ role, key: construct.type, workload: null, path, span, trail: constructs.keyOf(construct) });
  }
}

function arnOf({ call }: Construct, { constants }: Constructs): string | undefined {
  return call.arguments.map(({ value }) => constants.textOf(value)).find((text) => text?.startsWith('arn:'));
}
