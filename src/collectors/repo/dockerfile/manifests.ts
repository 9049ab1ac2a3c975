import { posix } from 'node:path';
import type { Repo } from '../../../model/index.ts';
import type { ManifestEcosystem, ManifestInstall } from '../../../syntax/manifest-installs.ts';

/** A manifest or a lock file of a package manager. */
export interface Manifest {
  readonly path: string;
  /** Relative to the build context. */
  readonly inside: string;
  /** `other` for those of which no install is followed. */
  readonly ecosystem: ManifestEcosystem | 'other';
}

const names: readonly (readonly [RegExp, Manifest['ecosystem']])[] = [
  [
    /(requirements|constraints)[^/]*\.(txt|in|lock)$|^(setup\.(py|cfg)|pyproject\.toml|Pipfile(\.lock)?|(poetry|uv|pdm)\.lock|pylock\.toml)$/,
    'pypi',
  ],
  [/^(package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock)$/, 'npm'],
  [/^(Gemfile(\.lock)?|gems\.(rb|locked))$|\.gemspec$/, 'gem'],
  [/^composer\.(json|lock)$/, 'composer'],
  [/^go\.mod$/, 'go'],
  [/^Cargo\.(toml|lock)$/, 'cargo'],
  [/^pom\.xml$/, 'maven'],
  [/\.gradle(\.kts)?$|\.versions\.toml$/, 'gradle'],
  [
    /\.(cs|fs|vb)proj$|^(packages\.(config|lock\.json)|Directory\.(Build|Packages)\.(props|targets)|Package\.(swift|resolved)|vcpkg\.json|conanfile\.\w+)$/,
    'other',
  ],
];

/** The manifest that a path of the repository is. */
export function manifestOf(path: string, context: string): Manifest | undefined {
  if (/(^|\/)(node_modules|vendor|site-packages)\//.test(path)) return undefined;
  const name = posix.basename(path);
  const known = names.find(([pattern]) => pattern.test(name));
  const inRequirements = /(^|\/)requirements\/[^/]+\.(txt|in)$/.test(path);
  const ecosystem = known?.[1] ?? (inRequirements ? 'pypi' : undefined);
  if (ecosystem === undefined) return undefined;
  return { path, inside: context === '.' ? path : path.slice(context.length + 1), ecosystem };
}

/** Ecosystems in which a build of a directory is one of all projects below it. */
const deep = new Set<Manifest['ecosystem']>(['maven', 'gradle', 'cargo']);
/** What says that a directory of packages holds others. */
const several = /["']?workspaces["']?\s*[:=]|\bfile:|\blink:/;

/** What an install of some manifests brings in beside them: the files that they include, the packages of a workspace. */
export function spread(
  found: readonly Manifest[],
  { ecosystem, kind }: ManifestInstall,
  all: readonly Manifest[],
  repo: Repo,
): readonly Manifest[] {
  if (kind === 'file' && ecosystem === 'pypi') return included(found, all, repo);
  const roots = [...new Set(found.map(({ path }) => posix.dirname(path)))];
  const isOpen = (root: string): boolean =>
    deep.has(ecosystem) || manySided(root, repo) || found.some((one) => several.test(headOf(one.path, repo)));
  return all.filter(({ path }) =>
    roots.some((root) => {
      const below = root === '.' || path.startsWith(`${root}/`);
      const rest = root === '.' ? path : path.slice(root.length + 1);
      return below && (isOpen(root) || !rest.includes('/') || /^requirements\/[^/]+$/.test(rest));
    }),
  );
}

function manySided(root: string, repo: Repo): boolean {
  return ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'turbo.json', 'rush.json', 'go.work'].some((name) =>
    repo.paths.has(posix.join(root, name)),
  );
}

/** Workspaces are named in the manifest, not in its lock file, which may be large. */
function headOf(path: string, repo: Repo): string {
  return /lock|shrinkwrap/.test(path) ? '' : (repo.text(path) ?? '');
}

function included(found: readonly Manifest[], all: readonly Manifest[], repo: Repo): readonly Manifest[] {
  const seen = new Set(found);
  // A set is walked on while it grows.
  for (const { path } of seen) {
    for (const [, name = ''] of (repo.text(path) ?? '').matchAll(
      /^[ \t]*(?:-[rc]|--requirement|--constraint)[\s=]*(\S+)/gm,
    )) {
      const target = posix.join(posix.dirname(path), name);
      const other = all.find((one) => one.path === target);
      if (other) seen.add(other);
    }
  }
  return [...seen];
}
