import { expect, it } from '@jest/globals';
import { lenientAjv } from './ajv.ts';

it('keeps the patterns of one schema apart', () => {
  const schema = { properties: { a: { pattern: '^a$' }, b: { pattern: '^b$' } } };
  expect(lenientAjv().validate(schema, { a: 'a', b: 'b' })).toBe(true);
  expect(lenientAjv().validate(schema, { a: 'a', b: 'a' })).toBe(false);
});

it('judges a nested quantifier over a long text at once', () => {
  expect(lenientAjv().validate({ pattern: '^(a+)+$' }, `${'a'.repeat(50_000)}b`)).toBe(false);
});

it('refuses what cannot be judged in linear time', () => {
  expect(() => lenientAjv().compile({ pattern: '(a)\\1' })).toThrow();
  expect(() => lenientAjv().compile({ pattern: '(?=a)' })).toThrow();
});
