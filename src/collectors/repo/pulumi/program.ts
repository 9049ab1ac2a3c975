import type { Fact, Gap, Repo } from '../../../model/index.ts';
import { nodeSpan } from '../../../syntax/code-values.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { resourceFacts } from './resource.ts';

/** The resources of AWS that a program declares. */
export function* programFacts(constructs: Constructs, path: string, repo: Repo): Generator<Fact | Gap> {
  const root = projectRoot(path, repo);
  for (const construct of constructs.all) {
    const { type, name, callee, properties } = construct;
    if (name === undefined || construct.node.type === 'call_expression' || !/^[A-Z]/.test(type) || /Args$/.test(type))
      continue;
    // `aws.lambda.Function`, `lambda_.Function`, `aws.Provider`; classes of other clouds name theirs.
    if (/^(azure|azure_native|gcp|google|kubernetes|k8s|docker|random|pulumi)\b/i.test(callee)) continue;
    if (type === 'Provider' && !/(^|\.)\w*aws\w*\.Provider$/i.test(callee)) continue;
    const directory = codeDirectory(construct, root, repo);
    const called = construct.node.childForFieldName('constructor') ?? construct.node.childForFieldName('function');
    const span = { start: nodeSpan(construct.node).start, end: nodeSpan(called ?? construct.node).end };
    yield* resourceFacts({ type, key: constructs.keyOf(construct), properties, path, span, directory });
  }
}

/** The directory of the project above a program, from which paths of archives count. */
function projectRoot(path: string, repo: Repo): string {
  for (let at = directoryOf(path); ; at = directoryOf(at)) {
    const prefix = at === '.' ? '' : `${at}/`;
    if (repo.paths.has(`${prefix}Pulumi.yaml`) || repo.paths.has(`${prefix}Pulumi.yml`)) return at;
    if (at === '.') return directoryOf(path);
  }
}

function codeDirectory({ node }: Construct, root: string, repo: Repo): string {
  const archive = /\b(?:FileArchive|FileAsset)\(\s*["'`]([^"'`$]+)["'`]/.exec(node.text)?.[1];
  const found = archive === undefined ? undefined : joinPath(root, archive);
  if (found === undefined) return root;
  for (const path of repo.paths) if (path.startsWith(`${found}/`)) return found;
  return root;
}
