import { describe, expect, it } from '@jest/globals';
import { hostile } from '../../__tests__/support/hostile.ts';
import { cleanText } from './clean-text.ts';

const sessionToken = `IQoJb3JpZ2luX2VjE${'Ab9/+'.repeat(60)}==`;

describe('cleanText', () => {
  it.each(Object.entries(hostile))('bounds %s and leaves no control character', (_, text) => {
    const cleaned = cleanText(text);
    expect(cleaned.length).toBeLessThanOrEqual(256);
    expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
    expect(cleanText(cleaned)).toBe(cleaned);
  });

  it.each([
    ['an access key', 'x AKIAIOSFODNN7EXAMPLE y', 'x [access key] y'],
    ['a temporary key behind an underscore', 'key_ASIAIOSFODNN7EXAMPLE', 'key_[access key]'],
    ['a session token', `session ${sessionToken}`, 'session [token]'],
    ['a web identity token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln', '[token]'],
    ['many tokens before the end', `${sessionToken} ${sessionToken} end`, '[token] [token] end'],
  ])('takes out %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('keeps what only looks like a key: role and user ids, ordinary names', () => {
    for (const text of ['AROAEXAMPLEEXAMPLE12:i-0123', 'AIDAEXAMPLEEXAMPLE12', 'deploy@main', 'EURASIAN', '日本 ✅']) {
      expect(cleanText(text)).toBe(text);
    }
  });

  it('cuts between characters, never inside one, and says that it cut', () => {
    expect(cleanText('x'.repeat(10), 10)).toBe('x'.repeat(10));
    expect(cleanText('x'.repeat(11), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(cleanText(`${'x'.repeat(8)}🙂🙂`, 10)).toBe(`${'x'.repeat(8)}…`);
  });

  it.each([null, undefined, 7, true, {}, ['a']])('makes nothing of %p', (value) => {
    expect(cleanText(value)).toBe('');
  });
});
