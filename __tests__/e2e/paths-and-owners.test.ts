import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { groundOf } from '../../src/model/index.ts';
import { check, repository, tool } from '../support/tool.ts';

const legacy = 'FROM scratch\nENV AWS_STS_REGIONAL_ENDPOINTS=legacy\n';
const sarifUris = (text: string) =>
  [...text.matchAll(/"uri": ?"([^"]+)"/g)].map(([, uri]) => uri).filter((uri) => uri?.endsWith('Dockerfile'));

describe('a report of a folder inside a work tree', () => {
  it('names its files from the git root, in every format, and still shows the line', async () => {
    const folder = repository({ 'services/api/Dockerfile': legacy });
    const { report } = await check(join(folder, 'services/api'));
    expect(report.run.prefix).toBe('services/api/');
    expect(groundOf(report.findings[0]!.primary)).toMatchObject({ path: 'services/api/Dockerfile' });
    const text = await tool(['check', join(folder, 'services/api')]);
    expect(text.stdout).toContain('services/api/Dockerfile');
    expect(text.stdout).toContain('ENV AWS_STS_REGIONAL_ENDPOINTS=legacy');
    const sarif = await tool(['check', join(folder, 'services/api'), '--format', 'sarif']);
    expect(new Set(sarifUris(sarif.stdout))).toEqual(new Set(['services/api/Dockerfile']));
  });

  it('begins at the folder where there is no git', async () => {
    const { report } = await check(join(repository({ 'a/Dockerfile': legacy }, false), 'a'));
    expect([report.run.prefix, report.run.commit]).toEqual(['', undefined]);
    expect(groundOf(report.findings[0]!.primary)).toMatchObject({ path: 'Dockerfile' });
  });

  it('has no commit before the first one', async () => {
    const { report } = await check(repository({ Dockerfile: legacy }));
    expect([report.run.prefix, report.run.commit]).toEqual(['', undefined]);
  });
});

describe('files that the configuration ignores', () => {
  it('are counted in the report by pattern, so that a pass does not sound wider than what was read', async () => {
    const folder = repository({
      'vendor/a/Dockerfile': legacy,
      'vendor/b.txt': '',
      '.github/regional-sts.yml': 'ignore: [vendor/**, docs/**]\n',
    });
    const { report, code } = await check(folder);
    expect(code).toBe(0);
    expect(report.run.ignored).toEqual([
      { pattern: 'vendor/**', files: 2 },
      { pattern: 'docs/**', files: 0 },
    ]);
    expect((await tool(['check', folder])).stdout).toContain('2 files that `ignore` leaves out: vendor/**');
  });
});

describe('owners', () => {
  const files = {
    Dockerfile: legacy,
    'services/api/Dockerfile': legacy,
    '.github/CODEOWNERS': '* @all\n/services/ @api\n',
  };
  const owners = (report: { findings: readonly { owner?: object }[] }) => report.findings.map(({ owner }) => owner);

  it('come from CODEOWNERS at the git root', async () => {
    const folder = repository(files);
    const all = { names: ['@all'], source: '.github/CODEOWNERS:1' };
    const api = { names: ['@api'], source: '.github/CODEOWNERS:2' };
    expect(owners((await check(folder)).report)).toEqual([all, api]);
    expect(owners((await check(join(folder, 'services'))).report)).toEqual([api]);
    expect((await tool(['check', folder])).stdout).toContain('@api');
  });

  it('come from the configuration first', async () => {
    const config = 'owners: [{ match: services/**, owners: ["@platform"] }]\n';
    const folder = repository({ ...files, '.github/regional-sts.yml': config });
    expect(owners((await check(folder)).report)).toEqual([
      { names: ['@all'], source: '.github/CODEOWNERS:1' },
      { names: ['@platform'], source: '.github/regional-sts.yml' },
    ]);
  });

  it('are in a snapshot, so that it names them elsewhere', async () => {
    const folder = repository(files);
    const snapshot = join(repository({}), 'snapshot.json');
    const { stdout } = await tool(['collect', folder]);
    writeFileSync(snapshot, stdout);
    const named = owners((await check(repository({}), ['--facts', snapshot])).report);
    expect(named).toEqual(owners((await check(folder)).report));
  });
});
