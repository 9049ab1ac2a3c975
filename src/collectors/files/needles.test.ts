import { expect, it } from '@jest/globals';
import { needleTest } from './needles.ts';

it.each([
  [['sts.'], 'https://STS.amazonaws.com', true],
  [['AWS_'], 'aws_region', true],
  [['StsEndpoint'], 'stsendpoint', true],
  [['a.b'], 'axb', false],
  [['backend "s3"'], 'backend "s3"', true],
  [['a', 'b'], 'c', false],
  [[], '', true],
])('%j in %j: %j', (needles, text, expected) => {
  expect(needleTest(needles)(text)).toBe(expected);
});
