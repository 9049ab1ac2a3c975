import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { prepareCode } from '../../../syntax/code.ts';
import { readProgram } from '../../construct-program.ts';
import { about } from './index.ts';
import { programFacts } from './program.ts';
import { projectFacts } from './project.ts';

export const prepare = prepareCode;

const kind = {
  about,
  imported:
    /(?:from|require\(|import)\s*\(?\s*["']@pulumi\/(?:awsx?|eks|kubernetes)\b|(?:from|import)\s+pulumi_(?:awsx?|eks|kubernetes)\b|"github\.com\/pulumi\/pulumi-(?:awsx?|eks|kubernetes)\/sdk|\bimport\s+com\.pulumi\.(?:awsx?|eks|kubernetes)\.|\busing\s+(?:\w+\s*=\s*)?Pulumi\.(?:Awsx?|Eks|Kubernetes)\b/,
  expected: 'a Pulumi program',
};

/** Resources with their environments, providers and VPC endpoints of programs; projects and the configuration of stacks. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  if (/(^|\/)Pulumi[^/]*\.ya?ml$/.test(file.path)) yield* projectFacts(file);
  else yield* readProgram(file, kind, (constructs) => programFacts(constructs, file.path, repo));
}
