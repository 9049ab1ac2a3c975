import { posix } from 'node:path';
import type { Repo } from '../model/index.ts';

/** A shared config file inside of a workload. */
export interface ConfigMount {
  /** Its path in the workload. */
  readonly at: string;
  /** Its path in the repository; undefined when it comes from elsewhere. */
  readonly file: string | undefined;
}

/**
 * The shared config file that arrives when `source` (a file or directory of the repository; undefined when it is none) is put at
 * `target`. `named` is what AWS_CONFIG_FILE says in the workload.
 */
export function configMount(
  source: string | undefined,
  target: string,
  named: string | undefined,
  repo: Repo,
): ConfigMount | undefined {
  const into = posix.normalize(target);
  const isFile = source !== undefined && repo.paths.has(source);
  if (isFile) {
    const at = into.endsWith('/') ? `${into}${posix.basename(source)}` : into;
    return at === named || isUsual(at) ? { at, file: source } : undefined;
  }
  const root = into.replace(/\/$/, '');
  const places = [
    ...(named === undefined ? [] : [named]),
    ...(root.endsWith('/.aws') ? [`${root}/config`] : [`${root}/.aws/config`]),
  ];
  for (const at of places) {
    if (!at.startsWith(`${root}/`)) continue;
    const file = source === undefined ? undefined : posix.join(source, at.slice(root.length + 1));
    if (file !== undefined && repo.paths.has(file)) return { at, file };
    // What is not of the repository may well hold the file, where the target says that it is for it.
    if (root.endsWith('/.aws')) return { at, file: undefined };
  }
  return source === undefined && (into === named || isUsual(into)) ? { at: into, file: undefined } : undefined;
}

/** Where clients look unless AWS_CONFIG_FILE says otherwise. */
function isUsual(path: string): boolean {
  return path.endsWith('/.aws/config');
}
