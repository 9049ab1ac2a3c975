import type { Repo } from '../../../model/index.ts';
import { newestFor } from '../../../sts/language-bounds.ts';
import type { ClientName } from '../../../sts/types.ts';
import { memberAt, readJsonTree, stringOf } from './json-tree.ts';
import { directoryOf, inDirectory, upwards } from './paths.ts';

/**
 * The constraint of a client with what the language of the project admits, where the project itself says on which version it runs.
 * What images and functions say is known of the workload.
 */
export function boundedByLanguage(client: string, constraint: string | null, path: string, repo: Repo): string | null {
  const language =
    client === 'aws-sdk-php'
      ? phpOf(path, repo)
      : ['boto3', 'aws-cli'].includes(client)
        ? pinnedPython(path, repo)
        : undefined;
  if (language === undefined) return constraint;
  const bound = newestFor(client as ClientName, `${client === 'aws-sdk-php' ? 'php' : 'python'}:${language}`);
  if (bound === undefined) return constraint;
  const open = constraint === null || /^\s*(?:\*|latest)?\s*$/.test(constraint);
  return open ? `<=${bound.version}` : `${constraint}, <=${bound.version}`;
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

/** `config.platform.php` of `composer.json`: what packages are chosen for, whatever runs. */
function phpOf(path: string, repo: Repo): string | undefined {
  if (!path.endsWith('composer.json')) return undefined;
  const { root } = readJsonTree(repo.text(path) ?? '');
  return /^\d+\.\d+/.exec(stringOf(memberAt(root, 'config', 'platform', 'php')) ?? '')?.[0];
}
