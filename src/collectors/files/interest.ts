import { matcher } from '../match.ts';
import { type NeedleTest, needleTest } from './needles.ts';

/** What a collector asks for: globs of paths, and needles of which a file must hold one. */
export interface Wish {
  readonly id: string;
  readonly files: readonly string[];
  readonly needles: readonly string[];
}

export interface Wanted {
  readonly id: string;
  readonly holds: NeedleTest;
}

/** The collectors that want a path, with one test that tells whether any of them finds its needles. */
export interface Interest {
  readonly wanted: readonly Wanted[];
  readonly holds: NeedleTest;
}

/** Tells who wants a path, in the order of the wishes. */
export function interestsOf(wishes: readonly Wish[]): (path: string) => Interest {
  const all = wishes.map((wish) => ({
    ...wish,
    matches: matcher(wish.files),
    holds: needleTest(wish.needles),
  }));
  const interestOf = (wanted: typeof all): Interest => {
    const always = wanted.some(({ needles }) => needles.length === 0);
    return { wanted, holds: needleTest(always ? [] : wanted.flatMap(({ needles }) => needles)) };
  };
  // Most paths are of interest only to those who read every file: one expression tells.
  const everywhere = interestOf(all.filter(({ files }) => files.includes('**')));
  const some = matcher(wishes.flatMap(({ files }) => (files.includes('**') ? [] : files)));
  const known = new Map<string, Interest>();
  return (path) => {
    if (!some(path)) return everywhere;
    const wanted = all.filter(({ matches }) => matches(path));
    const key = wanted.map(({ id }) => id).join();
    const interest = known.get(key) ?? interestOf(wanted);
    known.set(key, interest);
    return interest;
  };
}
