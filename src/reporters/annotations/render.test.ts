import { describe, expect, it } from '@jest/globals';
import { hostile } from '../../../__tests__/support/hostile.ts';
import { finding, gap, inAccount, inFile, policy, report, span } from '../../../__tests__/support/sample-report.ts';
import { samples } from '../../../__tests__/support/sample-reports.ts';
import type { AnnotationSet, Report } from '../../model/index.ts';
import { render } from './render.ts';

function of(parts: Partial<Report>): AnnotationSet {
  return JSON.parse(render(report(parts))) as AnnotationSet;
}

describe('the annotations', () => {
  it('leave room in each level for the run’s own word, most severe and first found first', () => {
    const findings = [
      ...Array.from({ length: 37 }, (_, index) => finding({ primary: inFile(`f${index}`) })),
      ...Array.from({ length: 3 }, () => finding({ severity: 'note' })),
      ...Array.from({ length: 12 }, () => finding({ severity: 'warning' })),
    ];
    const set = of({ findings });
    expect(set.annotations.map(({ level }) => level)).toEqual([
      ...Array(9).fill('error'),
      ...Array(9).fill('warning'),
      ...Array(3).fill('notice'),
    ]);
    expect(set.annotations.slice(0, 9).map(({ path }) => path)).toEqual(
      Array.from({ length: 9 }, (_, index) => `f${index}`),
    );
    expect(set.found).toEqual({ error: 37, warning: 12, notice: 3 });
    expect(set.omitted).toBe(
      '9 of 37 errors, 9 of 12 warnings shown; the job summary and the JSON report have all of them',
    );
  });

  it('use all ten errors when the step does not fail, and say nothing when all are shown', () => {
    const findings = Array.from({ length: 10 }, () => finding());
    const set = of({ findings, verdict: { outcome: 'fail', exitCode: 0, because: 'fail-on: never' } });
    expect(set.annotations).toHaveLength(10);
    expect(set).not.toHaveProperty('omitted');
  });

  it('keep columns only where a finding starts and ends on one line', () => {
    const at = (place: ReturnType<typeof span>): object | undefined =>
      of({ findings: [finding({ primary: { origin: 'repo', path: 'f', span: place } })] }).annotations[0];
    expect(at(span(2, 5, 2, 9))).toMatchObject({ line: 2, endLine: 2, column: 5, endColumn: 8 });
    expect(at(span(2, 5))).toMatchObject({ line: 2, endLine: 2, column: 5, endColumn: 5 });
    expect(at(span(2, 5, 4, 3))).not.toHaveProperty('column');
    expect(at(span(2, 5, 4, 3))).toMatchObject({ line: 2, endLine: 4 });
    expect(at(span(2, 5, 3, 1))).toMatchObject({ line: 2, endLine: 2, column: 5 });
  });

  it('give a live finding no file, unless it has an anchor; and say where it is', () => {
    const anchored = finding({ primary: inAccount({ anchor: { path: 'a.tf', span: span(3, 1, 3, 4) } }) });
    const [plain, lead] = of({ findings: [finding({ primary: inAccount() }), anchored] }).annotations;
    expect(plain).not.toHaveProperty('path');
    expect(lead).toMatchObject({ path: 'a.tf', line: 3 });
    for (const one of [plain, lead]) expect(one?.message).toMatch(/^111122223333\/eu-central-1 vpc-0a1b2c3d: /);
  });

  it('make warnings of what is undecided, notices of gaps, errors of problems, nothing of what is suppressed', () => {
    const set = JSON.parse(render(samples['fail']!)) as AnnotationSet;
    expect(set.found).toEqual({ error: 3, warning: 2, notice: 3 });
    expect(set.annotations.find(({ title }) => title.startsWith('Undecided'))?.level).toBe('warning');
    expect(set.annotations.filter(({ path }) => path === 'test/Dockerfile')).toEqual([]);
    const broken = JSON.parse(render(samples['broken']!)) as AnnotationSet;
    expect(broken.annotations[1]).toMatchObject({ level: 'error', path: '.github/regional-sts.yml', line: 2 });
  });

  it.each(Object.entries(hostile))('stay within GitHub’s sizes and hide nothing with %s', (_, text) => {
    const set = of({
      policies: [policy({ title: text })],
      findings: [finding({ message: text, why: text, fix: text, primary: inFile('f') })],
      gaps: [gap({ detail: text, where: { subject: text } })],
    });
    expect(set.annotations).toHaveLength(2);
    for (const { title, message } of set.annotations) {
      expect(message.length).toBeLessThanOrEqual(4_096);
      expect(title.length).toBeLessThanOrEqual(255);
      expect(title).not.toContain('\n');
      expect(`${title}${message.replaceAll('\n', '')}`).not.toMatch(/[\p{Cc}\u202e\u2066\p{Surrogate}]/u);
    }
  });
});
