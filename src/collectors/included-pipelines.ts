import type { Repo } from '../model/index.ts';

/** Which files a CI system reads by itself, and how they name further ones. */
export interface Inclusion {
  readonly roots: RegExp;
  /** Its first group is a path, from the root of the repository or from the file that names it. */
  readonly names: RegExp;
}

const known = new WeakMap<Repo, Map<Inclusion, ReadonlySet<string>>>();
/** Files of a pipeline beyond which nobody follows. */
const most = 500;

/** Whether a file is part of a pipeline: read by the system itself, or named by a file that is. */
export function isPartOfPipeline(path: string, repo: Repo, inclusion: Inclusion): boolean {
  if (inclusion.roots.test(path)) return true;
  const sets = known.get(repo) ?? new Map<Inclusion, ReadonlySet<string>>();
  known.set(repo, sets);
  const parts = sets.get(inclusion) ?? partsOf(repo, inclusion);
  sets.set(inclusion, parts);
  return parts.has(path);
}

function partsOf(repo: Repo, { roots, names }: Inclusion): ReadonlySet<string> {
  const parts = new Set([...repo.paths].filter((path) => roots.test(path)).slice(0, most));
  for (const path of parts) {
    if (parts.size > most) break;
    for (const [, named = ''] of (repo.text(path) ?? '').matchAll(names))
      for (const candidate of [join('', named), join(path.slice(0, path.lastIndexOf('/') + 1), named)])
        if (repo.paths.has(candidate)) parts.add(candidate);
  }
  return parts;
}

function join(directory: string, relative: string): string {
  const parts: string[] = [];
  for (const part of `${relative.startsWith('/') ? '' : directory}${relative}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
