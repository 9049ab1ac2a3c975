import semver from 'semver';
import { clientPackage } from './clients.ts';
import type { Locked, Requirement } from './reading.ts';

/** The package that stands for its client: one whose version is the client's, then the one nearest to STS, then the first. */
export function chooseRequirement<T extends Requirement | Locked>(all: readonly T[]): T {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('no package to choose from');
  return rest.reduce((best, one) => (weight(one) < weight(best) ? one : best), first);
}

function weight({ ecosystem, name }: Requirement | Locked): number {
  const found = clientPackage(ecosystem, name);
  return found ? found.rank + (found.sameVersion ? 0 : 3) : 9;
}

/**
 * The version of the client that gets installed: of the same package in the lock, else of the package in the lock that decides,
 * else what the manifest fixes (itself, or through a sibling such as a BOM).
 */
export function chosenVersion(
  one: Requirement | Locked,
  siblings: readonly Requirement[],
  locked: readonly Locked[],
): { readonly version: string; readonly fromLock: boolean } {
  const own = clientPackage(one.ecosystem, one.name);
  // A lock that disagrees with an exact version is not the lock of this manifest. NuGet's versions are lower bounds.
  const exact = 'constraint' in one && own?.sameVersion && one.ecosystem !== 'nuget' ? one.version : null;
  if (exact !== null && !locked.some((each) => each.name === one.name && each.version === exact)) {
    return { version: exact, fromLock: false };
  }
  const mine = locked.filter((each) => clientPackage(each.ecosystem, each.name)?.client === own?.client);
  const comparable = mine.filter((each) => clientPackage(each.ecosystem, each.name)?.sameVersion);
  // The core of .NET's SDK decides, whatever the package of the service says.
  const same = one.ecosystem === 'nuget' ? [] : comparable.filter((each) => plain(each.name) === plain(one.name));
  const candidates = same.length > 0 ? same : comparable;
  if (candidates.length > 0) {
    const constraint = 'constraint' in one ? one.constraint : null;
    return { version: pick(candidates, same.length > 0 ? constraint : null), fromLock: true };
  }
  const fixed = own?.sameVersion ? one.version : null;
  const bom = siblings.find((each) => each.version !== null && clientPackage(each.ecosystem, each.name)?.sameVersion);
  // A meta gem of version 2 has the version of the core.
  const meta = one.ecosystem === 'gem' && one.version?.startsWith('2.') ? one.version : null;
  return { version: fixed ?? bom?.version ?? meta ?? 'unknown', fromLock: false };
}

/** Of several copies: those that are not inside of another package, that fit the constraint, from the strongest package; the oldest. */
function pick(candidates: readonly Locked[], constraint: string | null): string {
  const top = candidates.filter((each) => !each.nested);
  const seen = top.length > 0 ? top : candidates;
  const lead = chooseRequirement(seen).name;
  const versions = seen.filter((each) => each.name === lead).map((each) => each.version);
  const fitting = constraint === null ? [] : versions.filter((version) => semver.satisfies(version, constraint));
  const [first, ...rest] = fitting.length > 0 ? fitting : versions;
  return rest.reduce((oldest, each) => (older(each, oldest) ? each : oldest), first ?? 'unknown');
}

function older(one: string, other: string): boolean {
  const a = semver.coerce(one);
  const b = semver.coerce(other);
  return a !== null && b !== null && semver.lt(a, b);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
