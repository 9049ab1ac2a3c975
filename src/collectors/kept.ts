import type { Repo } from '../model/index.ts';

/**
 * Keeps what was made for a key of a repository, for the few keys asked for last: the files of a directory are read one after the
 * other, and each of them asks for the same neighbours.
 */
export function kept<T>(most = 4): (repo: Repo, key: string, make: () => T) => T {
  const known = new WeakMap<Repo, Map<string, T>>();
  return (repo, key, make) => {
    const values = known.get(repo) ?? new Map<string, T>();
    known.set(repo, values);
    const value = values.has(key) ? (values.get(key) as T) : make();
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
