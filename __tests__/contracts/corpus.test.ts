// The labelled corpus holds the product to precision and recall; `npm run corpus` says which lines are wrong or missed.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readCorpus } from '../../scripts/corpus/labels.ts';
import { type Measure, measure, precisionOf, ratio, recallOf, total } from '../../scripts/corpus/measure.ts';
import { predict } from '../../scripts/corpus/predict.ts';
import { root } from '../support/cases.ts';

const projects = readCorpus(join(root, '__tests__/corpus'));
const measures: Measure[] = [];

beforeAll(async () => {
  for (const project of projects) measures.push(measure(project, await predict(project)));
}, 300_000);

function mistakes(kind: 'wrong' | 'missed'): string {
  return measures
    .flatMap((one) => one.mistakes)
    .filter((one) => one.kind === kind)
    .map(({ format, project, at, role }) => `${role}: ${format}/${project} ${at}`)
    .join('\n');
}

describe('the corpus', () => {
  const all = (): Measure => total('all', measures);

  it('has 400 files and 150 look-alikes', () => {
    expect(projects.reduce((sum, { files }) => sum + files.length, 0)).toBeGreaterThanOrEqual(400);
    expect(all().counts.benign.labelled).toBeGreaterThanOrEqual(150);
  });

  it('finds nothing wrongly: precision at least 0.99', () => {
    if (precisionOf(all()) < 0.99) throw new Error(`${precisionOf(all())}\n${mistakes('wrong')}`);
  });

  it('finds what is there: recall at least 0.97', () => {
    if (recallOf(all()) < 0.97) throw new Error(`${recallOf(all())}\n${mistakes('missed')}`);
  });

  it('leaves look-alikes alone', () => {
    const { found, labelled } = all().counts.benign;
    expect(ratio(found, labelled)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(['global', 'legacy-client', 'regional'] as const)('finds the role %s', (role) => {
    const { right, said, found, labelled } = all().counts[role];
    expect([ratio(right, said) >= 0.95, ratio(found, labelled) >= 0.95]).toEqual([true, true]);
  });
});
