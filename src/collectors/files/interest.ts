import { matcher, namesThatMatter } from '../match.ts';
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
  const globs = wishes.flatMap(({ files }) => (files.includes('**') ? [] : files));
  const some = matcher(globs);
  const known = new Map<string, Interest>();
  const closely = (path: string): Interest => {
    if (!some(path)) return everywhere;
    const wanted = all.filter(({ matches }) => matches(path));
    return remembered(known, wanted.map(({ id }) => id).join(), () => interestOf(wanted));
  };
  const matters = namesThatMatter(globs);
  const neighbours = new Map<string, Interest>();
  return (path) => {
    const slash = path.lastIndexOf('/') + 1;
    const name = path.slice(slash).toLowerCase();
    if (matters(name)) return closely(path);
    const dot = name.lastIndexOf('.') + 1;
    return remembered(neighbours, `${path.slice(0, slash)}.${dot > 0 ? name.slice(dot) : ''}`, () => closely(path));
  };
}

function remembered(known: Map<string, Interest>, key: string, make: () => Interest): Interest {
  const interest = known.get(key) ?? make();
  known.set(key, interest);
  return interest;
}
