import { describe, expect, it } from '@jest/globals';
import { lineAddress } from './links.ts';

const place = { server: 'https://github.com', owner: 'example', repo: 'app', commit: 'abc', prefix: '' };

describe('the address of a line', () => {
  it.each([
    ['Dockerfile', 3, 'https://github.com/example/app/blob/abc/Dockerfile#L3'],
    ['a b/ü#?.yml', 1, 'https://github.com/example/app/blob/abc/a%20b/%C3%BC%23%3F.yml#L1'],
    ['README.md', 9, 'https://github.com/example/app/blob/abc/README.md?plain=1#L9'],
    ['x\n%0A', 1, 'https://github.com/example/app/blob/abc/x%0A%250A#L1'],
    ['lone\ud800', 1, 'https://github.com/example/app/blob/abc/lone%EF%BF%BD#L1'],
  ])('of %j', (path, line, expected) => {
    expect(lineAddress(place, path, line)).toBe(expected);
  });

  it('is on the server of the run', () => {
    expect(lineAddress({ ...place, server: 'https://ghes.example' }, 'f', 1)).toBe(
      'https://ghes.example/example/app/blob/abc/f#L1',
    );
  });
});
