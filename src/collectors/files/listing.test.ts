import { expect, it } from '@jest/globals';
import { listing } from './listing.ts';

it.each([
  ['a', ['a/b', 'a/c/d']],
  ['a/c', ['a/c/d']],
  ['a-b', ['a-b/x']],
  ['a0', ['a0/y']],
  ['z', []],
  ['.', ['a', 'a-b/x', 'a/b', 'a/c/d', 'a0/y', 'ab']],
])('below %j', (directory, expected) => {
  expect(listing(['ab', 'a/c/d', 'a', 'a0/y', 'a-b/x', 'a/b'])(directory)).toEqual(expected);
});
