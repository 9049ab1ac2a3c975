import { expect, it } from '@jest/globals';
import picomatch from 'picomatch';
import { matcher } from './match.ts';
import { units } from './repo/registry.generated.ts';

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
  ['**/*.yaml', 'yaml', false],
  ['{a/b,c/d}/x', 'c/d/x', true],
  ['**/*.env', 'new\nline/a.env', true],
])('%s over %j is %s', (glob, path, expected) => expect(matcher([glob])(path)).toBe(expected));

it('takes any of several globs', () => {
  const matches = matcher(['a/*', 'b/*']);
  expect([matches('a/x'), matches('b/x'), matches('c/x'), matches('ab/x')]).toEqual([true, true, false, false]);
});

it('agrees with picomatch on the globs of every collector', () => {
  const globs = [...new Set(units.flatMap((unit) => unit.about.files))].filter((glob) => glob !== '**');
  const fill = (glob: string): readonly string[] =>
    ['', 'x', '.github', 'a.b'].map((word) =>
      glob
        .replace(/\{([^},]*)[^}]*\}|\(([^)|]*)[^)]*\)/g, '$1$2')
        .replaceAll('**/', word === '' ? '' : `${word}/`)
        .replaceAll('**', `${word}/y`)
        .replaceAll('*', word),
    );
  const paths = [
    ...new Set(globs.flatMap(fill).flatMap((path) => [path, path.toUpperCase(), `${path}x`, `n/${path}`])),
  ];
  for (const glob of globs) {
    const expected = picomatch(glob, { dot: true, nocase: true });
    const matches = matcher([glob]);
    expect([glob, paths.filter((path) => path !== '' && matches(path) !== expected(path))]).toEqual([glob, []]);
  }
});
