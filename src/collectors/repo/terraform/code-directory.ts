import type { Repo } from '../../../model/index.ts';
import { type HclBlock, readHcl } from '../../../syntax/hcl.ts';
import { type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { evaluateBody } from './evaluate.ts';
import type { Scope } from './scope.ts';

/** Where a function or a container says what it is made from. */
const makers = ['source_path', 'source_dir', 'filename', 'source_code_hash', 'image_uri', 'image', 's3_key'] as const;

/** What packs code: `data.archive_file.x`, `docker_image.x`, `module.x` of a builder. */
const packer =
  /\b(data\.archive_file|docker_image|docker_registry_image|module|null_resource|terraform_data)\.([\w-]+)/;

/**
 * The directory of the repository whose files go into something that runs: what it names itself, or the archive or image that
 * it is given is made from. Undefined where nothing says so.
 */
export function codeDirectory(tree: ValueNode, scope: Scope, path: string, repo: Repo): string | undefined {
  for (const key of makers) {
    const node = valueAt(tree, key);
    const found = node && (key.startsWith('source_') ? pathIn(node, repo) : undefined);
    if (found !== undefined) return withManifest(found, repo);
    const [, kind = '', name = ''] = packer.exec(node?.written ?? '') ?? [];
    const packed = kind && packedBy(kind, name, { scope, path, repo });
    if (packed) return withManifest(packed, repo);
  }
  return undefined;
}

const manifest =
  /(^|\/)(package\.json|pyproject\.toml|setup\.(py|cfg)|Pipfile|[^/]*requirements[^/]*\.(txt|in)|pom\.xml|[^/]*\.gradle(\.kts)?|go\.mod|Gemfile|composer\.json|[^/]*\.csproj|Cargo\.toml)$/;

/** What is packed is often a folder beside its manifest: then the two belong together in the nearest folder that holds both. */
function withManifest(directory: string, repo: Repo): string {
  for (const path of repo.below(directory)) if (manifest.test(path)) return directory;
  for (let at = directory; at !== '.'; ) {
    at = directoryOf(at);
    for (const path of repo.below(at)) if (directoryOf(path) === at && manifest.test(path)) return at;
  }
  return directory;
}

/** A directory or a file of the repository: `"${path.module}/src"`, `[{ path = "../src" }]`. */
function pathIn(node: ValueNode | undefined, repo: Repo): string | undefined {
  if (!node) return undefined;
  if (node.kind === 'list') return pathIn(node.items[0], repo);
  if (node.kind === 'map') return pathIn(valueAt(node, 'path'), repo);
  const joined = node.value ? joinPath(directoryOf(node.path), node.value) : undefined;
  if (joined === undefined || joined === '.') return joined;
  if (repo.paths.has(joined)) return directoryOf(joined);
  return [...repo.below(joined)].length > 0 ? joined : undefined;
}

interface Around {
  readonly scope: Scope;
  readonly path: string;
  readonly repo: Repo;
}

function packedBy(kind: string, name: string, around: Around): string | undefined {
  const block = blockNamed(kind, name, around);
  if (!block) return undefined;
  const tree = evaluateBody(block.block, around.scope, block.path);
  const inner = valueAt(tree, 'build');
  const build = inner?.kind === 'list' ? inner.items[0] : inner;
  const nodes = [
    ...['source_dir', 'source_file', 'source_path', 'docker_build_root'].map((key) => valueAt(tree, key)),
    ...(build ? [valueAt(build, 'context'), valueAt(build, 'path')] : []),
  ];
  for (const node of nodes) {
    const found = pathIn(node, around.repo);
    if (found !== undefined) return found;
  }
  return undefined;
}

function blockNamed(kind: string, name: string, { path, repo }: Around): { block: HclBlock; path: string } | undefined {
  const type = kind.startsWith('data.') ? 'data' : kind === 'module' ? 'module' : 'resource';
  const label = type === 'module' ? '' : String.raw`"${kind.replace('data.', '')}"\s+`;
  const head = new RegExp(String.raw`^[ \t]*${type}\s+${label}"${name}"\s*\{`, 'm');
  const directory = directoryOf(path);
  for (const other of repo.below(directory)) {
    if (!/\.(tf|tofu)$/.test(other) || directoryOf(other) !== directory) continue;
    const text = repo.text(other) ?? '';
    if (!head.test(text)) continue;
    const block = readHcl(text, other, (one) => head.test(one)).blocks.find(
      ({ type: found, labels }) => found === type && labels.at(-1) === name,
    );
    if (block) return { block, path: other };
  }
  return undefined;
}
