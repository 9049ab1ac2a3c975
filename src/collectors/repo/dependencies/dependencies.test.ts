import { describe, expect, it } from '@jest/globals';
import { isGap, type Repo } from '../../../model/index.ts';
import { clientOfPackage } from '../../../sts/clients/index.ts';
import { listing } from '../../files/listing.ts';
import { clientPackage } from './clients.ts';
import { locks, manifests, placed } from './formats.ts';
import { about } from './index.ts';
import { read } from './read.ts';
import { copyGlobs } from './vendored.ts';

function repoOf(files: Readonly<Record<string, string>>): Repo {
  return { paths: new Set(Object.keys(files)), below: listing(Object.keys(files)), text: (path) => files[path] };
}

function versionsOf(path: string, files: Readonly<Record<string, string>>): readonly string[] {
  return [...read({ path, text: files[path] ?? '' }, repoOf(files))].flatMap((one) =>
    !isGap(one) && 'version' in one.data ? [`${'client' in one.data ? one.data.client : ''} ${one.data.version}`] : [],
  );
}

describe('dependencies', () => {
  it('declares exactly the files that it has readers for', () => {
    const names = [...manifests, ...locks].flatMap((format) => format.files.map((name) => `**/${name}`));
    expect([...new Set([...names, ...placed.map(({ glob }) => glob), ...copyGlobs])].sort()).toEqual(
      [...about.files].sort(),
    );
  });

  it.each([
    ['pypi', 'boto3'],
    ['pypi', 'botocore'],
    ['pypi', 'awscli'],
    ['npm', 'aws-sdk'],
    ['npm', '@aws-sdk/client-sts'],
    ['maven', 'com.amazonaws:aws-java-sdk-sts'],
    ['maven', 'software.amazon.awssdk:sts'],
    ['go', 'github.com/aws/aws-sdk-go'],
    ['go', 'github.com/aws/aws-sdk-go-v2/service/sts'],
    ['gem', 'aws-sdk-core'],
    ['composer', 'aws/aws-sdk-php'],
    ['nuget', 'AWSSDK.Core'],
    ['cargo', 'aws-sdk-sts'],
  ])('names the client of %s %s as the knowledge of STS does', (ecosystem, name) => {
    expect(clientPackage(ecosystem, name)?.client).toBe(clientOfPackage(ecosystem, name));
  });

  it('reads package-lock version 1', () => {
    const lock =
      '{"dependencies": {"aws-sdk": {"version": "2.5.0"}, "x": {"version": "1", "dependencies": {"aws-sdk": {"version": "2.1.0"}}}}}';
    expect(versionsOf('package-lock.json', { 'package-lock.json': lock })).toEqual(['aws-sdk-js-v2 2.5.0']);
  });

  it('does not use the lock of a workspace root for a package that is no workspace', () => {
    const files = {
      'package-lock.json': '{"packages": {"node_modules/aws-sdk": {"version": "2.5.0"}}}',
      'docs/package.json': '{"dependencies": {"aws-sdk": "^2.1.0"}}',
    };
    expect(versionsOf('docs/package.json', files)).toEqual(['aws-sdk-js-v2 unknown']);
    expect(versionsOf('package-lock.json', files)).toEqual(['aws-sdk-js-v2 2.5.0']);
  });

  it('keeps what stands before an error and says where it stopped', () => {
    const text = '{ "dependencies": { "aws-sdk": "2.1.0", \n';
    const readings = [...read({ path: 'package.json', text }, repoOf({ 'package.json': text }))];
    expect(readings.filter((one) => !isGap(one))).toHaveLength(1);
    expect(readings.filter(isGap)).toMatchObject([{ reason: 'malformed', where: { path: 'package.json', line: 2 } }]);
  });

  it('reads a lock file of 60,000 packages within two seconds', () => {
    const many = Array.from({ length: 60_000 }, (_, at) => `"node_modules/p${at}": {"version": "1.0.${at}"}`).join(
      ',\n',
    );
    const text = `{"packages": {${many}, "node_modules/aws-sdk": {"version": "2.1.0"}}}`;
    const start = performance.now();
    expect(versionsOf('package-lock.json', { 'package-lock.json': text })).toEqual(['aws-sdk-js-v2 2.1.0']);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('survives absurd nesting', () => {
    const text = `${'[{"aws-sdk":'.repeat(50_000)}`;
    expect([...read({ path: 'package.json', text }, repoOf({}))].every(isGap)).toBe(true);
    expect([...read({ path: 'pom.xml', text: `${'<aws-sdk>'.repeat(50_000)}` }, repoOf({}))].every(isGap)).toBe(true);
    expect([...read({ path: 'pyproject.toml', text: `boto3 = ${'['.repeat(50_000)}` }, repoOf({}))].every(isGap)).toBe(
      true,
    );
  });
});
