import { expect, it } from '@jest/globals';
import picomatch from 'picomatch';
import { units } from '../repo/registry.generated.ts';
import { interestsOf } from './interest.ts';

const wishes = units.map(({ about: { id, files, needles } }) => ({ id, files, needles }));

it('gives each path the collectors whose globs it matches, whatever was asked before', () => {
  const interestIn = interestsOf(wishes);
  const folders = [
    '',
    'a/',
    '.github/workflows/',
    '.github/workflows/x/',
    'bin/',
    'etc/default/',
    'charts/values/',
    'CI/',
  ];
  const names = wishes
    .flatMap(({ files }) => files)
    .map((glob) =>
      glob
        .slice(glob.lastIndexOf('/') + 1)
        .replace(/\{([^},]*)[^}]*\}|\+\([^)]*\)/g, '$1')
        .replaceAll('*', 'x'),
    )
    .concat(['x', 'x.yml', 'X.YAML', '.yml', 'yml', 'a.b.py', 'deploy', 'b.', 'main.tf.json', 'package.json.bak']);
  const globs = wishes.map(({ id, files }) => ({ id, matches: picomatch([...files], { dot: true, nocase: true }) }));
  const wrong = folders.flatMap((folder) =>
    [...new Set(names.filter((name) => name !== ''))].flatMap((name) => {
      const path = `${folder}${name}`;
      const got = interestIn(path).wanted.map(({ id }) => id);
      const expected = globs.filter(({ matches }) => matches(path)).map(({ id }) => id);
      return got.join() === expected.join() ? [] : [{ path, got, expected }];
    }),
  );
  expect(wrong).toEqual([]);
});
