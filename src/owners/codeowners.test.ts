import { describe, expect, it } from '@jest/globals';
import { findCodeowners, ownersOf, readCodeowners } from './codeowners.ts';

function owners(text: string, path: string): readonly string[] | undefined {
  return ownersOf(readCodeowners('CODEOWNERS', text), path)?.names;
}

describe('codeowners', () => {
  it.each([
    ['* @all', 'a/b.tf', ['@all']],
    ['* @all\n*.js @js', 'a/b.js', ['@js']],
    ['*.js @js\n* @all', 'a/b.js', ['@all']],
    ['/build/logs/ @doc', 'build/logs/a/x.txt', ['@doc']],
    ['/build/logs/ @doc', 'x/build/logs/a.txt', undefined],
    ['apps/ @octo', 'x/apps/y/z.txt', ['@octo']],
    ['docs/* docs@example.com', 'docs/a.md', ['docs@example.com']],
    ['docs/* docs@example.com', 'docs/b/a.md', undefined],
    ['**/logs @l', 'deep/logs/x', ['@l']],
    ['/docs/** @d', 'docs/a/b.md', ['@d']],
    ['/apps/ @octo\n/apps/github', 'apps/github/x.ts', undefined],
    ['src/with\\ space.ts @s', 'src/with space.ts', ['@s']],
    ['\\#odd @o', '#odd', ['@o']],
    ['* @a # @not', 'x', ['@a']],
    ['!x @a', 'x', undefined],
    ['*.TS @a', 'x.ts', undefined],
    ['* @org/team @b\r\n', 'x', ['@org/team', '@b']],
    ['\ufeff* @a', 'x', ['@a']],
  ] as const)('%j for %s', (text, path, expected) => {
    expect(owners(text, path)).toEqual(expected);
  });

  it('takes the last match of each GitLab section, with the owners of its header', () => {
    const text = '* @all\n[Docs] @writers\n*.md\n^[Ops][2]\n/infra/ @ops\n';
    expect(owners(text, 'infra/a.md')).toEqual(['@all', '@writers', '@ops']);
    expect(owners(text, 'infra/a.tf')).toEqual(['@all', '@ops']);
  });

  it('says where it stands, and prefers .github', () => {
    const files: Readonly<Record<string, string>> = { CODEOWNERS: '* @root', '.github/CODEOWNERS': '# x\n* @hub' };
    const found = findCodeowners((path) => files[path]);
    expect(found && ownersOf(readCodeowners(found.path, found.text), 'a')).toEqual({
      names: ['@hub'],
      source: '.github/CODEOWNERS:2',
    });
    expect(findCodeowners(() => undefined)).toBeUndefined();
  });
});
