// The Action as the runner starts it: a process, its environment, its files.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../src/model/index.ts';
import { readJson, root } from '../support/cases.ts';
import { githubHtml } from '../support/github-html.ts';
import { readLog, runStep, type StepResult } from '../support/runner.ts';

const legacy = `services:
  api:
    image: app
    environment:
      AWS_STS_REGIONAL_ENDPOINTS: legacy
`;
const regional = legacy.replace('legacy', 'regional');

const validate = new Ajv2020({ strict: true }).compile(
  readJson(`${root}/src/reporters/json/report.schema.json`) as object,
);

function reportOf(step: StepResult): Report {
  const report = JSON.parse(readFileSync(step.outputs['report-path']!, 'utf8')) as Report;
  expect([validate(report), validate.errors]).toEqual([true, null]);
  return report;
}

function ofLevel(step: StepResult, level: 'error' | 'warning' | 'notice'): StepResult['annotations'] {
  return step.annotations.filter((annotation) => annotation.level === level);
}

describe('the Action', () => {
  it('fails its step on a violation, and shows it on every surface', async () => {
    await runStep({ files: { 'docker-compose.yml': legacy } }, (step) => {
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({ outcome: 'fail', violations: '1', undecided: '0' });
      expect(ofLevel(step, 'error').map(({ properties }) => properties)).toEqual([
        expect.objectContaining({ file: 'docker-compose.yml', line: '5', endLine: '5', col: '35', endColumn: '40' }),
        {},
      ]);
      expect(ofLevel(step, 'error')[1]?.message).toMatch(/^regional-sts: fail: 1 error of 1 policy/);
      expect(step.summary).toMatch(/^## ❌ regional-sts: fail\n/);
      expect(step.summary).toContain(
        'https://github.com/example/app/blob/0123456789abcdef0123456789abcdef01234567/docker-compose.yml#L5',
      );
      expect(step.log).toContain('AWS_STS_REGIONAL_ENDPOINTS: legacy');
      expect(reportOf(step).verdict.outcome).toBe('fail');
    });
  });

  it('passes where there is nothing to find, and says what it did not look at', async () => {
    await runStep({ files: { 'docker-compose.yml': regional } }, (step) => {
      expect([step.exitCode, step.outputs['outcome'], step.outputs['violations']]).toEqual([0, 'pass', '0']);
      expect(ofLevel(step, 'error')).toEqual([]);
      expect(step.summary).toContain('the account was not looked at');
      expect(step.log).toContain('not looked at: the account');
    });
  });

  it('is undecided, not passed, when the account is demanded and there are no credentials', async () => {
    await runStep({ files: { 'docker-compose.yml': regional }, inputs: { live: 'true' } }, (step) => {
      expect([step.exitCode, step.outputs['outcome']]).toEqual([3, 'undecided']);
      expect(Number(step.outputs['undecided'])).toBeGreaterThan(0);
      expect(step.summary).toContain('no-credentials');
    });
  });

  it('never fails the step with fail-on: never, and still says fail', async () => {
    await runStep({ files: { 'docker-compose.yml': legacy }, inputs: { 'fail-on': 'never' } }, (step) => {
      expect([step.exitCode, step.outputs['outcome'], step.outputs['violations']]).toEqual([0, 'fail', '1']);
    });
  });

  it('reads the configuration file, which no default of an input shadows', async () => {
    await runStep(
      { files: { 'docker-compose.yml': legacy, '.github/regional-sts.yml': 'fail-on: never\n' } },
      (step) => {
        expect([step.exitCode, step.outputs['outcome']]).toEqual([0, 'fail']);
      },
    );
  });

  it('names file and line of a wrong configuration, and ends broken', async () => {
    await runStep({ files: { '.github/regional-sts.yml': 'live: auto\nfail-onn: error\n' } }, (step) => {
      expect([step.exitCode, step.outputs['outcome']]).toEqual([2, 'broken']);
      expect(ofLevel(step, 'error')[0]).toMatchObject({ properties: { file: '.github/regional-sts.yml', line: '2' } });
      expect(ofLevel(step, 'error')[0]?.message).toContain('fail-on');
      expect(step.summary).toContain('regional-sts: broken');
    });
  });

  it.each([
    ['live', 'yes', 'true'],
    ['fail-on', 'errors', 'error'],
    ['event-source', 'lookups', 'lookup'],
    ['fail-on-undecided', 'maybe', 'true'],
    ['reporters', 'markdwn', 'markdown'],
    ['window', '7', '7d'],
    ['working-directory', 'nowhere', 'nowhere'],
    ['config', 'missing.yml', 'missing.yml'],
  ])('refuses the input %s: %s with a message that helps', async (name, value, says) => {
    await runStep({ files: { 'docker-compose.yml': legacy }, inputs: { [name]: value } }, (step) => {
      expect([step.exitCode, step.outputs['outcome']]).toEqual([2, 'broken']);
      expect(ofLevel(step, 'error')[0]?.message).toContain(says);
      expect(ofLevel(step, 'error')[0]?.message).not.toContain('bug');
    });
  });

  it('shows at most ten annotations of a level, and says how many there are', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 37 }, (_, index) => [`service-${index}/docker-compose.yml`, legacy]),
    );
    await runStep({ files }, (step) => {
      expect(step.outputs['violations']).toBe('37');
      expect(ofLevel(step, 'error')).toHaveLength(10);
      expect(ofLevel(step, 'notice').map(({ message }) => message)).toContainEqual(
        expect.stringContaining('9 of 37 errors shown'),
      );
      expect(step.summary.match(/^- \[`service-/gm)).toHaveLength(37);
    });
  });

  it('lets no file name or content command the runner', async () => {
    const names = [
      'a%0A::error::injected',
      'b\n::set-output name=outcome::pass\n',
      '::error file=x::injected',
      '##[error]injected',
      'sp ace\'"`|<b>',
    ];
    const files = Object.fromEntries(
      names.map((name) => [`${name}/docker-compose.yml`, legacy.replace('app', '"##[add-mask]a"')]),
    );
    await runStep({ files }, (step) => {
      expect(step.outputs).toMatchObject({ outcome: 'fail', violations: String(names.length) });
      expect(ofLevel(step, 'error')).toHaveLength(names.length + 1);
      expect(
        ofLevel(step, 'error')
          .map(({ properties }) => properties['file'])
          .sort(),
      ).toEqual([...Object.keys(files), undefined].sort());
      expect(step.annotations.filter(({ message }) => message === 'injected')).toEqual([]);
      expect(
        step.commands.map(({ name }) => name).filter((name) => !['group', 'endgroup', 'add-mask'].includes(name)),
      ).toEqual([]);
      expect(readLog(step.stderr)).toMatchObject({ annotations: [], commands: [] });
      expect(githubHtml(step.summary)).not.toContain('<b>');
    });
  });

  it('says what it could not deliver, and does not fail for it', async () => {
    await runStep({ files: { 'docker-compose.yml': regional }, without: ['GITHUB_STEP_SUMMARY'] }, (step) => {
      expect([step.exitCode, step.outputs['outcome']]).toEqual([0, 'pass']);
      expect(
        ofLevel(step, 'warning')
          .map(({ message }) => message)
          .join('\n'),
      ).toContain('the job summary could not be written');
    });
  });

  it('writes the files that were asked for, and nothing that was not', async () => {
    await runStep(
      { files: { 'docker-compose.yml': legacy }, inputs: { reporters: 'text\njson=out/report.json' } },
      (step) => {
        expect(step.outputs['report-path']).toBe(`${step.workspace}/out/report.json`);
        expect(reportOf(step).findings).toHaveLength(1);
        expect(step.summary).toBe('');
        expect(ofLevel(step, 'error')).toHaveLength(1);
      },
    );
  });

  it('names files from the root of the workspace when it checks a folder of it', async () => {
    await runStep(
      { files: { 'services/api/docker-compose.yml': legacy }, inputs: { 'working-directory': 'services/api' } },
      (step) => {
        expect(ofLevel(step, 'error')[0]?.properties['file']).toBe('services/api/docker-compose.yml');
        expect(step.summary).toContain('/services/api/docker-compose.yml#L5');
      },
    );
  });

  it('works in a workspace without git', async () => {
    await runStep({ files: { 'docker-compose.yml': legacy }, git: false }, (step) => {
      expect([step.exitCode, step.outputs['violations']]).toEqual([1, '1']);
      expect(existsSync(step.outputs['report-path']!)).toBe(true);
    });
  });

  it('masks the token and shows it nowhere', async () => {
    const token = 'ghs_0123456789abcdefghijABCDEFGHIJ';
    await runStep({ files: { 'docker-compose.yml': legacy }, inputs: { 'github-token': token } }, (step) => {
      expect(step.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message)).toEqual([token]);
      const { commands: _, ...rest } = step;
      const everything = [JSON.stringify(rest), readFileSync(step.outputs['report-path']!, 'utf8')];
      expect(everything.filter((text) => text.includes(token))).toEqual([]);
    });
  });
});
