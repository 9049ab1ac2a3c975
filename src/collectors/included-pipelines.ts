import type { Repo } from '../model/index.ts';

/** Which files a CI system reads by itself, and how they name further ones. */
export interface Inclusion {
  readonly roots: RegExp;
  /** Its first group is a path, from the root of the repository or from the file that names it. */
  readonly names: RegExp;
}

/** Files by path, each with the file that names it, or null. */
type Parts = ReadonlyMap<string, string | null>;

const known = new WeakMap<Repo, Map<Inclusion, Parts>>();
/** Files of a pipeline beyond which nobody follows. */
const most = 500;

/**
 * The file of a pipeline that names a file, null where the system reads it by itself and none names it; undefined when it is no part
 * of a pipeline. What the naming file sets counts for what it includes.
 */
export function includerOf(path: string, repo: Repo, inclusion: Inclusion): string | null | undefined {
  const all = known.get(repo) ?? new Map<Inclusion, Parts>();
  known.set(repo, all);
  const parts = all.get(inclusion) ?? partsOf(repo, inclusion);
  all.set(inclusion, parts);
  return parts.get(path) ?? (inclusion.roots.test(path) ? null : undefined);
}

function partsOf(repo: Repo, { roots, names }: Inclusion): Parts {
  const parts = new Map<string, string | null>();
  for (const path of repo.paths) if (parts.size < most && roots.test(path)) parts.set(path, null);
  // A map hands out what is added while it is gone through.
  for (const path of parts.keys()) {
    if (parts.size > most) break;
    for (const [, named = ''] of (repo.text(path) ?? '').matchAll(names))
      for (const candidate of [join('', named), join(path.slice(0, path.lastIndexOf('/') + 1), named)])
        if (candidate !== path && repo.paths.has(candidate) && (parts.get(candidate) ?? null) === null)
          parts.set(candidate, path);
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
