import { matcher } from '../match.ts';

/** What is left to read, and how many files each pattern left out; a file counts for the first pattern that matches it. */
export interface LeftOut {
  readonly paths: readonly string[];
  readonly ignored: readonly { readonly pattern: string; readonly files: number }[];
}

/** Leaves out the files that match a pattern. The counts are for the report, which must not sound wider than what was read. */
export function leaveOut(paths: readonly string[], patterns: readonly string[]): LeftOut {
  if (patterns.length === 0) return { paths, ignored: [] };
  const rules = patterns.map((pattern) => ({ pattern, matches: matcher([pattern]), files: 0 }));
  const kept = paths.filter((path) => {
    const rule = rules.find((one) => one.matches(path));
    if (rule) rule.files += 1;
    return rule === undefined;
  });
  return { paths: kept, ignored: rules.map(({ pattern, files }) => ({ pattern, files })) };
}
