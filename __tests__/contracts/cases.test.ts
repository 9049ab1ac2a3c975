// The one runner of the case folders of every family of units.
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { units as derivations } from '../../src/collectors/derived/registry.generated.ts';
import { Gathering } from '../../src/collectors/gather.ts';
import { matcher } from '../../src/collectors/match.ts';
import { units as repoCollectors } from '../../src/collectors/repo/registry.generated.ts';
import type { AnyFact } from '../../src/model/index.ts';
import { casesOf, expectation, readJson, repoOf, shorten } from '../support/cases.ts';

describe.each(repoCollectors.map((unit) => [unit.about.id, unit] as const))('collector %s', (id, unit) => {
  const cases = casesOf(`src/collectors/repo/${id}`);
  it('has at least three cases', () => expect(cases.length).toBeGreaterThanOrEqual(3));
  it.each(cases)('$name', async ({ folder }) => {
    const work = await unit.load();
    await work.prepare?.();
    const { repo, files } = repoOf(join(folder, 'input'));
    const matches = matcher(unit.about.files);
    const gathering = new Gathering();
    for (const file of files) {
      if (!matches(file.path) || !hasNeedle(file.text, unit.about.needles)) continue;
      for (const reading of work.read(file, repo)) gathering.add(reading);
    }
    const actual = shorten(gathering.facts, gathering.gaps);
    expect(JSON.parse(actual)).toEqual(JSON.parse(expectation(folder, 'expected.json', actual)));
  });
});

describe.each(derivations.map((unit) => [unit.about.id, unit] as const))('derivation %s', (id, unit) => {
  const cases = casesOf(`src/collectors/derived/${id}`);
  it('has at least three cases', () => expect(cases.length).toBeGreaterThanOrEqual(3));
  it.each(cases)('$name', async ({ folder }) => {
    const work = await unit.load();
    const facts = readJson(join(folder, 'facts.json')) as AnyFact[];
    const gathering = new Gathering();
    for (const reading of work.read(facts)) gathering.add(reading);
    const actual = shorten(gathering.facts, gathering.gaps);
    expect(JSON.parse(actual)).toEqual(JSON.parse(expectation(folder, 'expected.json', actual)));
  });
});

function hasNeedle(text: string, needles: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return needles.length === 0 || needles.some((needle) => lower.includes(needle.toLowerCase()));
}
