import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { hostile } from '../../../__tests__/support/hostile.ts';
import { finding, gap, inAccount, inFile, policy, report, span } from '../../../__tests__/support/sample-report.ts';
import { samples } from '../../../__tests__/support/sample-reports.ts';
import { render } from './render.ts';

interface Location {
  physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
  logicalLocations?: { fullyQualifiedName: string }[];
}
interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: Location[];
  relatedLocations?: Location[];
  partialFingerprints: Record<string, string>;
}
interface Notification {
  descriptor: { id: string };
  level: string;
  message: { text: string };
}
interface Run {
  tool: { driver: { rules: { id: string; name: string; help: { text: string; markdown: string } }[] } };
  invocations: { executionSuccessful: boolean; exitCode: number; toolExecutionNotifications: Notification[] }[];
  results: Result[];
}

// The schema of OASIS, as Microsoft's own matchers ship it. It says draft-04, but uses nothing that draft-07 reads otherwise.
const shipped = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(join(shipped, 'schemas', 'sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

function sarif(...args: Parameters<typeof render>): Run {
  const log = JSON.parse(render(...args));
  expect([validate(log), validate.errors]).toEqual([true, null]);
  const run: Run = log.runs[0];
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    for (const location of [...result.locations, ...(result.relatedLocations ?? [])]) {
      expect(location.physicalLocation.artifactLocation.uri).toMatch(/^(?![a-z]+:|\/)[A-Za-z0-9\-._~%/]+$/);
      expect(Math.min(...Object.values(location.physicalLocation.region))).toBeGreaterThan(0);
    }
  }
  return run;
}

describe('the SARIF report', () => {
  it.each(Object.keys(samples))('of the sample %s is valid by the official schema', (name) => {
    const run = sarif(samples[name]!);
    expect(run.tool.driver.rules.map((rule) => rule.id)).toEqual(samples[name]!.policies.map((one) => one.id));
    expect(run.invocations[0]?.exitCode).toBe(samples[name]!.verdict.exitCode);
    expect(run.invocations[0]?.executionSuccessful).toBe(name !== 'broken');
  });

  it('refuses nothing by accident: the schema finds a wrong file', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it.each(Object.entries(hostile).filter(([, text]) => text !== ''))('is not broken by %s', (_, text) => {
    const run = sarif(
      report({
        policies: [policy({ id: text, title: text, why: text, fix: text })],
        findings: [
          finding({
            policy: text,
            message: text,
            fix: text,
            primary: inFile(text),
            related: [{ place: inFile(text), message: text }],
          }),
        ],
        gaps: [gap({ where: { path: text }, detail: text })],
      }),
    );
    expect(run.results).toHaveLength(1);
    expect(run.results[0]?.message.text).not.toContain('](');
    expect(run.results[0]?.message.text.length).toBeGreaterThan(0);
  });

  it('gives every live finding a place in the repository', () => {
    const anchored = finding({ primary: inAccount({ anchor: { path: 'infra/main.tf', span: span(4, 1, 6, 2) } }) });
    const run = sarif(report({ findings: [finding({ primary: inAccount() }), anchored] }));
    expect(run.results.map((result) => result.locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: '.github/regional-sts.yml' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      },
      {
        artifactLocation: { uri: 'infra/main.tf' },
        region: { startLine: 4, startColumn: 1, endLine: 6, endColumn: 2 },
      },
    ]);
    expect(run.results[0]?.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe(
      '111122223333/eu-central-1 vpc-0a1b2c3d',
    );
  });

  it('makes notifications of what is undecided, suppressed, unseen or wrong, and alerts of none of it', () => {
    const run = sarif(samples['fail']!);
    expect(run.results.map((result) => result.partialFingerprints['regionalSts/v1'])).toEqual(['a1', 'a2', 'a4', 'a3']);
    expect(run.invocations[0]?.toolExecutionNotifications.map((one) => [one.descriptor.id, one.level])).toEqual([
      ['undecided', 'warning'],
      ['gap/denied', 'warning'],
      ['gap/throttled', 'warning'],
      ['gap/malformed', 'warning'],
      ['suppressed', 'note'],
      ['not-looked-at', 'note'],
    ]);
  });

  it('keeps the fingerprint when lines move', () => {
    const at = (line: number) =>
      sarif(report({ findings: [finding({ fingerprint: 'same', primary: inFile('f', line) })] })).results[0]
        ?.partialFingerprints;
    expect(at(3)).toEqual(at(300));
  });

  it('holds GitHub’s limit of 25,000 results, most severe first, and says so', () => {
    const one = finding({ severity: 'note' });
    const findings = [...Array.from({ length: 25_001 }, () => one), finding({ severity: 'error' })];
    const log = JSON.parse(render(report({ findings })));
    expect(log.runs[0].results).toHaveLength(25_000);
    expect(log.runs[0].results[0].level).toBe('error');
    expect(log.runs[0].invocations[0].toolExecutionNotifications[0].message.text).toBe(
      '25000 of 25,002 violations are here, most severe first',
    );
  });
});
