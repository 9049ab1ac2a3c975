import type { Repo } from '../../../model/index.ts';
import { constraintOf } from '../../../sts/constraints.ts';
import { newestFor } from '../../../sts/language-bounds.ts';
import type { ClientName } from '../../../sts/types.ts';
import { memberAt, readJsonTree, stringOf } from './json-tree.ts';
import { baseName, directoryOf, inDirectory, upwards } from './paths.ts';

/**
 * The constraint of a client with what the language of the project admits, where the project itself says on which version it runs.
 * What images and functions say is known of the workload.
 */
export function boundedByLanguage(client: string, constraint: string | null, path: string, repo: Repo): string | null {
  const runtime = runtimeFor(client, path, repo);
  const bound = runtime === undefined ? undefined : newestFor(client as ClientName, runtime);
  if (bound === undefined) return constraint;
  const open = constraint === null || /^\s*(?:\*|latest)?\s*$/.test(constraint);
  return open ? `<=${bound.version}` : `${constraint}, <=${bound.version}`;
}

function runtimeFor(client: string, path: string, repo: Repo): string | undefined {
  const isPython = client === 'boto3' || client === 'aws-cli';
  if (!isPython && client !== 'aws-sdk-php') return undefined;
  const version = isPython ? (requiredPython(path, repo) ?? pinnedPython(path, repo)) : phpOf(path, repo);
  return version === undefined ? undefined : `${isPython ? 'python' : 'php'}:${version}`;
}

/** The Python of a project: what it pins, else that of the image beside it. */
export function pythonOf(path: string, repo: Repo): string | undefined {
  return pinnedPython(path, repo) ?? pythonOfImage(path, repo);
}

/** `runtime.txt`, `Pipfile`, and, where no image says otherwise, `.python-version` and `.tool-versions`. */
function pinnedPython(path: string, repo: Repo): string | undefined {
  for (const directory of upwards(directoryOf(path))) {
    const text = (name: string): string => repo.text(inDirectory(directory, name)) ?? '';
    const deployed =
      /^python-(\d+\.\d+)/m.exec(text('runtime.txt'))?.[1] ??
      /^python_(?:full_)?version\s*=\s*["'](\d+\.\d+)/m.exec(text('Pipfile'))?.[1];
    if (deployed !== undefined) return deployed;
    const local =
      /^(\d+\.\d+)/.exec(text('.python-version'))?.[1] ?? /^python\s+(\d+\.\d+)/m.exec(text('.tool-versions'))?.[1];
    if (local !== undefined) return repo.paths.has(inDirectory(directory, 'Dockerfile')) ? undefined : local;
  }
  return undefined;
}

function pythonOfImage(path: string, repo: Repo): string | undefined {
  const text = repo.text(inDirectory(directoryOf(path), 'Dockerfile')) ?? '';
  return /^FROM\s+(?:--\S+\s+)?\S*python:(\d+\.\d+)/im.exec(text)?.[1];
}

/** How manifests say which Pythons they allow. */
const requiredBy: readonly (readonly [name: RegExp, written: RegExp])[] = [
  [/\.toml$/, /^(?:requires-)?python\s*=\s*["']([^"']+)["']/m],
  [/\.py$/, /\bpython_requires\s*=\s*["']([^"']+)["']/],
  [/\.cfg$/, /^python_requires\s*=\s*(\S.*)$/m],
  [/\.ya?ml$/, /^[ \t]*-[ \t]*["']?python\s*(={1,2}\s*\d+\.\d+)/m],
];

const pythons = range(14, 4).map((minor) => ({
  version: `3.${minor}`,
  releases: range(20, 0).map((one) => `3.${minor}.${one}`),
}));
const phps = [...range(5, 0).map((minor) => `8.${minor}`), ...range(4, 0).map((minor) => `7.${minor}`)].map(
  (version) => ({
    version,
    releases: [0, 1, 10, 20, 30].map((one) => `${version}.${one}`),
  }),
);

/** The newest Python that the manifest itself allows. */
function requiredPython(path: string, repo: Repo): string | undefined {
  const written = requiredBy.find(([name]) => name.test(baseName(path)))?.[1];
  return newestOf(pythons, 'pypi', written?.exec(repo.text(path) ?? '')?.[1]?.replace(/^=(?=\s*\d)/, '=='));
}

/** `config.platform.php` of `composer.json`, else the newest PHP that it allows. */
function phpOf(path: string, repo: Repo): string | undefined {
  if (!path.endsWith('composer.json')) return undefined;
  const { root } = readJsonTree(repo.text(path) ?? '');
  const platform = /^\d+\.\d+/.exec(stringOf(memberAt(root, 'config', 'platform', 'php')) ?? '')?.[0];
  return platform ?? newestOf(phps, 'composer', stringOf(memberAt(root, 'require', 'php')));
}

function newestOf(
  all: readonly { readonly version: string; readonly releases: readonly string[] }[],
  ecosystem: string,
  constraint: string | undefined,
): string | undefined {
  if (constraint === undefined) return undefined;
  const isMinor = /^={2}\s*\d+\.\d+$/.test(constraint);
  const admits = constraintOf(ecosystem, isMinor ? `${constraint}.*` : constraint);
  return admits === undefined ? undefined : all.find(({ releases }) => releases.some(admits))?.version;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: from - to + 1 }, (_, index) => from - index);
}
