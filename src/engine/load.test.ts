import { describe, expect, it } from '@jest/globals';
import { loadPolicies } from './load.ts';

const good = {
  id: 'my-policy',
  title: 'T',
  about: 'sts-setting',
  expect: 'each',
  severity: 'error',
  group: 'g',
  since: '0.1.0',
  when: { type: 'object', required: ['setting'], properties: { setting: { const: 'mode' } } },
  must: { type: 'object', required: ['value'], properties: { value: { type: 'string', pattern: '^regional$' } } },
  message: '{name} is {value}',
  why: 'w',
  fix: 'f',
  references: [],
};

function problemsOf(change: object): readonly string[] {
  const text = JSON.stringify({ ...good, ...change }, null, 2);
  return loadPolicies([{ path: 'p/policy.json', text }]).problems.map(
    (problem) => `${problem.path}:${problem.line} ${problem.pointer}: ${problem.message}`,
  );
}

describe('loading a policy', () => {
  it('takes a good one', () => expect(problemsOf({})).toEqual([]));

  it.each([
    ['a misspelt property of the policy', { mesage: 'x' }, /unknown property "mesage"; did you mean "message"\?/],
    [
      'a misspelt property of the fact',
      { must: { type: 'object', properties: { valu: { const: 'x' } } } },
      /\/must\/properties\/valu: the facts have no property "valu"; did you mean "value"\?/,
    ],
    [
      'a required property that does not exist',
      { must: { type: 'object', required: ['nope'], properties: {} } },
      /no property "nope"/,
    ],
    [
      'a value that never occurs',
      { when: { type: 'object', properties: { setting: { const: 'modes' } } } },
      /the value "modes" can never occur here/,
    ],
    ['an unknown kind', { about: 'sts-settings' }, /\/about: expected one of .*; did you mean "sts-setting"\?/],
    [
      'an unknown placeholder',
      { message: '{vlaue}' },
      /placeholder \{vlaue\} is no property of sts-setting; did you mean "value"\?/,
    ],
    ['a remote $ref', { must: { $ref: 'https://example.com/x.json' } }, /\/must\/\$ref: "\$ref" is not followed/],
    [
      'a catastrophic pattern with a back-reference',
      { must: { type: 'object', properties: { value: { type: 'string', pattern: '(a+)\\1' } } } },
      /not a valid JSON Schema/,
    ],
    [
      'a misspelt keyword',
      { must: { type: 'object', propertees: {} } },
      /keyword "propertees" is not part of the policy language; did you mean "properties"\?/,
    ],
    ['a bad schema', { must: { type: 'objet' } }, /not a valid JSON Schema|must be equal to one of/],
    ['must beside none', { expect: 'none' }, /nothing is allowed here/],
    ['a missing must', { must: undefined }, /the property "must" is missing/],
    [
      'an undeclared parameter',
      { must: { type: 'object', properties: { value: { enum: { $parameter: 'allowed' } } } } },
      /parameter "allowed" is not declared/,
    ],
  ])('refuses %s', (_, change, message) => {
    const problems = problemsOf(change);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(message);
    expect(problems[0]).toMatch(/^p\/policy\.json:\d+ /);
  });

  it('says where a file is not JSON', () => {
    expect(loadPolicies([{ path: 'a.json', text: '{\n  "id": \n}' }]).problems[0]).toMatchObject({
      path: 'a.json',
      line: 3,
    });
    expect(loadPolicies([{ path: 'a.json', text: '' }]).problems[0]?.message).toMatch(/empty/);
  });

  it('refuses an id that is taken', () => {
    const file = { path: 'a.json', text: JSON.stringify(good) };
    expect(loadPolicies([file, { ...file, path: 'b.json' }]).problems[0]?.message).toBe(
      'the id "my-policy" is already used by a.json',
    );
  });

  it('judges a pattern in linear time', () => {
    const { policies } = loadPolicies([
      {
        path: 'a.json',
        text: JSON.stringify({
          ...good,
          must: { type: 'object', properties: { value: { type: 'string', pattern: '^(a+)+$' } } },
        }),
      },
    ]);
    expect(policies).toHaveLength(1);
  });
});
