// Every policy of the pack: passes the loader that foreign policies pass, has prose, and comes out as its cases say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { builtinPolicies } from '../../src/engine/builtin-policies.generated.ts';
import { loadPolicies } from '../../src/engine/load.ts';
import type { AnyFact, Gap, Policy } from '../../src/model/index.ts';
import { outcomeOfCase } from '../../src/policy-case.ts';
import { casesOf, expectation, readJsonIf, root } from '../support/cases.ts';

it('has at least ten policies', () => expect(builtinPolicies.length).toBeGreaterThanOrEqual(10));

describe.each(
  builtinPolicies.map((file) => ({ policy: JSON.parse(file.text) as Policy, file })),
)('policy $policy.id', ({ policy, file }) => {
  const folder = `policies/${policy.id}`;
  const cases = casesOf(folder);

  it('passes the loader', () => expect(loadPolicies([file]).problems).toEqual([]));
  it('lies in the folder of its id', () => expect(file.path).toBe(`${folder}/policy.json`));
  it('has a rationale and a remediation', () => {
    const path = join(root, folder, 'policy.md');
    const prose = existsSync(path) ? readFileSync(path, 'utf8') : '';
    expect(prose).toMatch(/^## Rationale\n\n\S/m);
    expect(prose).toMatch(/^## Remediation\n\n\S/m);
  });
  it.each(['fail', 'pass', 'undecided'])('has a case that comes out %s', (outcome) => {
    expect(cases.some(({ name }) => name.startsWith(`${outcome}-`))).toBe(true);
  });
  it.each(cases)('$name', ({ name, folder: at }) => {
    const facts = (readJsonIf(join(at, 'facts.json')) ?? []) as AnyFact[];
    const gaps = (readJsonIf(join(at, 'gaps.json')) ?? []) as Gap[];
    const actual = outcomeOfCase(policy, facts, gaps);
    expect(actual.outcome).toBe(name.split('-')[0]);
    expect(actual).toEqual(JSON.parse(expectation(at, 'expected.json', `${JSON.stringify(actual, null, 2)}\n`)));
  });
});
