import type { Repo } from '../../../model/index.ts';
import { memberAt, membersOf, readJsonTree, stringOf } from './json-tree.ts';
import { baseName, directoryOf } from './paths.ts';
import type { Locked } from './reading.ts';
import { textLines } from './text-lines.ts';

/** Which packages of a lock file ask for which, by name alone. */
export type Asks = Map<string, string[]>;

export function addAsk(asks: Asks, asker: string, asked: string): void {
  const known = asks.get(asker);
  if (known) known.push(asked);
  else asks.set(asker, [asked]);
}

/** Everything that is brought in for the sake of the given packages. */
function reachedFrom(roots: readonly string[], asks: Asks): ReadonlySet<string> {
  const reached = new Set(roots);
  for (const one of reached) for (const asked of asks.get(one) ?? []) reached.add(asked);
  return reached;
}

/** What projects ask for, in production and for development. */
export interface Roots {
  readonly shipped: readonly string[];
  readonly dev: readonly string[];
}

/** Marks packages that are brought in for development alone. What nothing is seen to ask for, may be shipped. */
export function markDevelopment(locked: readonly Locked[], roots: Roots, asks: Asks): readonly Locked[] {
  if (locked.length === 0 || roots.dev.length === 0) return locked;
  const shipped = reachedFrom(roots.shipped, asks);
  const dev = reachedFrom(roots.dev, asks);
  return locked.map((one) => (dev.has(one.name) && !shipped.has(one.name) ? { ...one, dev: true } : one));
}

const shippedSections = ['dependencies', 'optionalDependencies', 'peerDependencies'];

/** What the `package.json` beside a lock file, and those below it, ask for. */
export function rootsOfPackages(lockPath: string, repo: Repo): Roots {
  const home = directoryOf(lockPath);
  const paths = [...repo.below(home)].filter((path) => baseName(path) === 'package.json');
  const trees = paths.map((path) => readJsonTree(repo.text(path) ?? '').root);
  const named = (sections: readonly string[]): readonly string[] =>
    trees.flatMap((root) =>
      sections.flatMap((section) =>
        membersOf(memberAt(root, section)).map(({ key, value }) => realName(key, stringOf(value) ?? '')),
      ),
    );
  return { shipped: named(shippedSections), dev: named(['devDependencies']) };
}

/** What the packages of a `yarn.lock` or `pnpm-lock.yaml` ask for. */
export function asksOfNodeLock(text: string, kind: 'yarn' | 'pnpm'): Asks {
  const asks: Asks = new Map();
  const indent = kind === 'yarn' ? '' : '  ';
  const header =
    kind === 'yarn'
      ? /^["']?(@?[^@"'\s]+)@(?:npm:(@?[A-Za-z][^@"'\s]*)@)?/
      : /^ {2}["']?\/?((?:@[^@/"'\s]+\/)?[^@/"'\s]+)[@/]/;
  const list = new RegExp(`^${indent}  (?:dependencies|optionalDependencies):`);
  const item = new RegExp(`^${indent}    ["']?(@?[^"'\\s:@]+)["']?:?\\s+(.*)$`);
  let asker: string | undefined;
  let isList = false;
  for (const line of textLines(text)) {
    const depth = line.text.search(/\S/);
    if (depth === indent.length) {
      const [, name, alias] = header.exec(line.text) ?? [];
      asker = alias ?? name;
    }
    if (depth <= indent.length + 2) isList = list.test(line.text);
    const [, name, value] = (isList && item.exec(line.text)) || [];
    if (asker !== undefined && name !== undefined) addAsk(asks, asker, realName(name, value ?? ''));
  }
  return asks;
}

/** The package that an alias (`npm:aws-sdk@2`, in pnpm's lock `aws-sdk@2.1.0`) stands for. */
function realName(name: string, value: string): string {
  return /^["']?(?:npm:)?\/?(@?[A-Za-z][\w./-]*)@\d*[\^~]?\d/.exec(value)?.[1] ?? name;
}
