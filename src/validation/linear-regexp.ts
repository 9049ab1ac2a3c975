import { RE2JS } from 're2js';

/**
 * A regular expression engine for Ajv that runs in linear time, so that no pattern of a policy can hang a run.
 * Look-around and back-references do not exist in it; they throw here and the policy is refused.
 */
export function linearRegExp(pattern: string, _flags: string): { test(text: string): boolean } {
  const compiled = RE2JS.compile(pattern);
  return { test: (text) => compiled.matcher(text).find() };
}
linearRegExp.code = 'linearRegExp';
