import type { Repo } from '../../../model/index.ts';
import { type HclAttribute, readHcl } from '../../../syntax/hcl.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';

/** A call of a module of this repository: `module "x" { source = "./modules/x" … }`. */
export interface ModuleCall {
  readonly path: string;
  readonly attributes: readonly HclAttribute[];
}

/** Callers above this number are not followed: what they give in common is not worth their reading. */
const mostCallers = 20;
const localSource = /\bsource\s*=\s*"(\.{1,2}\/[^"]*)"/;

const known = new WeakMap<Repo, ReadonlyMap<string, readonly ModuleCall[]>>();

/** The calls of the module in a directory; none when there are too many. */
export function callsOf(directory: string, repo: Repo): readonly ModuleCall[] {
  let calls = known.get(repo);
  if (!calls) {
    calls = readCalls(repo);
    known.set(repo, calls);
  }
  const found = calls.get(directory) ?? [];
  return found.length > mostCallers ? [] : found;
}

/** Every call of a local module in the repository, by the directory of the module. */
function readCalls(repo: Repo): ReadonlyMap<string, readonly ModuleCall[]> {
  const calls = new Map<string, ModuleCall[]>();
  for (const path of repo.paths) {
    if (!/\.(tf|tofu)$/.test(path)) continue;
    const text = repo.text(path) ?? '';
    if (!localSource.test(text)) continue;
    for (const block of readHcl(text, path, (one) => one.startsWith('module') && localSource.test(one)).blocks) {
      const source = block.attributes.find(({ name }) => name === 'source')?.value;
      if (block.type !== 'module' || source?.kind !== 'literal') continue;
      const directory = joinPath(directoryOf(path), String(source.value));
      if (directory === undefined) continue;
      calls.set(directory, [...(calls.get(directory) ?? []), { path, attributes: block.attributes }]);
    }
  }
  return calls;
}
