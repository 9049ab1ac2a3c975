import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../model/index.ts';
import { lenientAjv } from '../validation/ajv.ts';
import { approximate, lookedAt } from './three-valued.ts';

function truth(schema: Schema, data: unknown): string {
  const ajv = lenientAjv();
  if (ajv.validate(approximate(schema, false) as object, data)) return 'yes';
  return ajv.validate(approximate(schema, true) as object, data) ? 'unknown' : 'no';
}

const property = (schema: Schema): Schema => ({ type: 'object', properties: { x: schema } });

describe('three-valued evaluation', () => {
  it.each([
    [property({ const: 'a' }), { x: 'a' }, 'yes'],
    [property({ const: 'a' }), { x: 'b' }, 'no'],
    [property({ const: 'a' }), { x: 'unknown' }, 'unknown'],
    [property({ not: { const: 'legacy' } }), { x: 'unknown' }, 'unknown'],
    [{ not: property({ const: 'legacy' }) }, { x: 'unknown' }, 'unknown'],
    [property({ not: { pattern: '^legacy$' } }), { x: 'unknown' }, 'unknown'],
    [property({ enum: ['a', 'unknown'] }), { x: 'unknown' }, 'yes'],
    [property({ type: 'string' }), { x: 'unknown' }, 'yes'],
    [property({ const: true }), { x: 'unknown' }, 'unknown'],
    [property({ type: 'array', items: { const: 'a' } }), { x: ['a', 'unknown'] }, 'unknown'],
    [property({ type: 'array', items: { const: 'a' } }), { x: ['b', 'unknown'] }, 'no'],
    [property({ type: 'array', maxItems: 0 }), { x: 'unknown' }, 'unknown'],
    [
      { anyOf: [property({ const: 'a' }), { type: 'object', properties: { y: { const: 1 } } }] },
      { x: 'unknown', y: 1 },
      'yes',
    ],
    [
      { allOf: [property({ const: 'a' }), { type: 'object', properties: { y: { const: 1 } } }] },
      { x: 'unknown', y: 2 },
      'no',
    ],
    [{ if: property({ const: 'a' }), then: false }, { x: 'unknown' }, 'unknown'],
    [{ if: property({ const: 'a' }), then: false }, { x: 'b' }, 'yes'],
    [{ if: property({ const: 'a' }), then: true, else: true }, { x: 'a' }, 'yes'],
  ] as const)('%j of %j is %s', (schema, data, expected) => expect(truth(schema as Schema, data)).toBe(expected));

  it('agrees with plain evaluation where nothing is unknown', () => {
    const schemas: Schema[] = [
      property({ const: 1 }),
      { not: property({ minimum: 2, type: 'number' }) },
      { if: property({ const: 1 }), then: false },
    ];
    for (const schema of schemas) {
      for (const x of [0, 1, 2, 3]) {
        expect(truth(schema, { x })).toBe(lenientAjv().validate(schema as object, { x }) ? 'yes' : 'no');
      }
    }
  });

  it('names what a schema looks at', () => {
    expect(
      lookedAt({ allOf: [property({ const: 1 })], properties: { y: { items: { properties: { z: { const: 1 } } } } } }),
    ).toEqual(['/y', '/y/*/z', '/x']);
  });
});
