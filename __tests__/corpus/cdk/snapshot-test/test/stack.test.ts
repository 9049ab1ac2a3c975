import { expect, test } from '@jest/globals';

test('audience', () => {
  expect('sts.amazonaws.com').toContain('sts');
});
