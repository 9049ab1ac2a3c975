import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../../__tests__/support/tool.ts';
import { gitRepository, repositoryIn } from './git.ts';

describe('repositoryIn', () => {
  it.each([
    ['https://github.com/example/app.git', 'example/app'],
    ['https://github.com/example/app', 'example/app'],
    ['https://github.com/example/app/', 'example/app'],
    ['https://x-access-token:ghs_secret@github.com/example/app.git', 'example/app'],
    ['git@github.com:example/app.git', 'example/app'],
    ['ssh://git@github.com:22/example/my.app.git', 'example/my.app'],
    ['https://gitlab.example.com/group/sub/app.git', 'sub/app'],
    ['../app', undefined],
    ['/srv/git/example/app.git', undefined],
    ['https://github.com/../..', undefined],
    ['', undefined],
  ])('%s is %s', (address, expected) => expect(repositoryIn(address)).toBe(expected));
});

it('reads the address of origin, and says nothing where there is none', async () => {
  const folder = repository({ 'a.txt': '' });
  expect(await gitRepository(folder)).toBeUndefined();
  execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', 'https://github.com/example/app.git']);
  expect(await gitRepository(folder)).toBe('example/app');
  expect(await gitRepository('/')).toBeUndefined();
});
