import { RE2JS } from 're2js';

/**
 * A regular expression engine for Ajv that runs in linear time, so that no pattern of a policy can hang a run.
 * Look-around and back-references do not exist in it; they throw here and the policy is refused.
 */
export function linearRegExp(pattern: string, _flags: string): { test(text: string): boolean; toString(): string } {
  const compiled = RE2JS.compile(pattern);
  // Ajv names compiled patterns by their text: without `toString` all patterns of one instance would be the first one.
  return { test: (text) => compiled.matcher(text).find(), toString: () => `linear:${pattern}` };
}
linearRegExp.code = 'linearRegExp';
