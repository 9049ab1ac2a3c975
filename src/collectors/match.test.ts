import { expect, it } from '@jest/globals';
import { matcher } from './match.ts';

it.each([
  ['**/*.{yaml,yml}', 'a/b.YAML', true],
  ['**/*.{yaml,yml}', 'b.yml', true],
  ['**/*.{yaml,yml}', '.github/workflows/ci.yml', true],
  ['**/*.{yaml,yml}', 'b.yml.txt', false],
  ['**/Dockerfile*', 'x/Dockerfile.dev', true],
  ['**/Dockerfile*', 'Dockerfile/x', false],
  ['legacy/**', 'legacy/a/b', true],
  ['legacy/**', 'not-legacy/a', false],
  ['compose.yaml', 'a/compose.yaml', false],
  ['**', 'anything', true],
  ['**/*.env', 'new\nline/a.env', true],
])('%s over %j is %s', (glob, path, expected) => expect(matcher([glob])(path)).toBe(expected));

it('takes any of several globs', () => {
  const matches = matcher(['a/*', 'b/*']);
  expect([matches('a/x'), matches('b/x'), matches('c/x'), matches('ab/x')]).toEqual([true, true, false, false]);
});
