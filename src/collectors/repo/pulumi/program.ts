import type { Fact, Gap, Repo } from '../../../model/index.ts';
import { nodeSpan } from '../../../syntax/code-values.ts';
import type { Construct, Constructs } from '../../constructs.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { clusterFacts } from './cluster.ts';
import { resourceFacts } from './resource.ts';

const otherClouds = /^(azure|azure_native|gcp|google|docker|random|pulumi)\b/i;
const clusters = /^(kubernetes|k8s|\w*v1|helm\w*)\b/i;

/** The resources of AWS, and those of a cluster, that a program declares. */
export function* programFacts(constructs: Constructs, path: string, repo: Repo): Generator<Fact | Gap> {
  const root = projectRoot(path, repo);
  for (const construct of constructs.all) {
    const { callee, properties, node } = construct;
    const type = typeOf(construct);
    if (type === undefined || otherClouds.test(callee)) continue;
    if (construct.name === undefined && properties.entries.length === 0) continue;
    // `aws.lambda.Function`, `lambda_.Function`, `aws.Provider`; classes of other clouds name theirs.
    if (type === 'Provider' && !isOfAws(callee, constructs)) continue;
    const called =
      node.childForFieldName('constructor') ?? node.childForFieldName('function') ?? node.childForFieldName('type');
    const span = { start: nodeSpan(node).start, end: nodeSpan(called ?? node).end };
    const at = { type, key: constructs.keyOf(construct), properties, path, span };
    if (clusters.test(callee)) yield* clusterFacts(at);
    else yield* resourceFacts({ ...at, directory: codeDirectory(construct, root, repo) });
  }
}

/** The class of a resource; undefined for any other call. Go has functions for it: `lambda.NewFunction(ctx, "name", …)`. */
function typeOf({ type, node, call }: Construct): string | undefined {
  const [first, second] = call.arguments;
  const isNamed = (argument: typeof first): boolean =>
    argument?.name === undefined && /^(text|concat|path|call)$/.test(argument?.value.kind ?? '');
  if (/Args$/.test(type)) return undefined;
  if (node.type === 'call_expression') {
    const made = /^New([A-Z]\w*)$/.exec(type)?.[1];
    return made && first?.value.kind === 'path' && isNamed(second) ? made : undefined;
  }
  if (!/^[A-Z]/.test(type)) return undefined;
  return isNamed(first) || call.arguments.some(({ name }) => name === 'resource_name') ? type : undefined;
}

/** `aws.Provider`, `Aws.Provider`, `Provider` of an import of the package itself. */
function isOfAws(callee: string, { root }: Constructs): boolean {
  if (/(^|\.)\w*aws\w*\.(New)?Provider$/i.test(callee)) return true;
  return (
    /^(New)?Provider$/.test(callee) && /import\s+com\.pulumi\.aws\.(Provider|\*)|using\s+Pulumi\.Aws;/.test(root.text)
  );
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
  const archive = /\b(?:New)?File(?:Archive|Asset)\(\s*["'`]([^"'`$]+)["'`]/.exec(node.text)?.[1];
  const found = archive === undefined ? undefined : joinPath(root, archive);
  if (found === undefined) return root;
  for (const path of repo.paths) if (path.startsWith(`${found}/`)) return found;
  return root;
}
