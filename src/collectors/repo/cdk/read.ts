import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { prepareCode } from '../../../syntax/code.ts';
import { readProgram } from '../../construct-program.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { roleFact } from '../../environment-facts.ts';
import { endpointsOf } from './endpoints.ts';
import { about } from './index.ts';
import { workloadsOf } from './workloads.ts';

export const prepare = prepareCode;

const kind = {
  about,
  imported:
    /(?:from|require\(|import)\s*\(?\s*["'](?:aws-cdk-lib|@aws-cdk\/|monocdk)|(?:from|import)\s+(?:aws_cdk|monocdk)\b|["']github\.com\/aws\/aws-cdk-go\/|import\s+(?:static\s+)?software\.amazon\.awscdk\.|using\s+(?:\w+\s*=\s*)?Amazon\.CDK\b/,
  isBound: true,
  expected: 'a CDK program',
};

/** Functions, containers and builds with their environments, interface endpoints and roles that a CDK program declares. */
export function read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  const { path } = file;
  return readProgram(file, kind, (constructs) => [
    ...workloadsOf(constructs, path, repo),
    ...endpointsOf(constructs, path),
    ...rolesOf(constructs, path),
  ]);
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
