import { describe, expect, it } from '@jest/globals';
import { newestFor } from './language-bounds.ts';
import { bundled, bundledWith, packagedVersion } from './runtimes.ts';

describe('bundledWith', () => {
  it.each([
    ['lambda:python3.8', 'boto3', 'unknown', '<1.40'],
    ['lambda:python3.12', 'boto3', 'unknown', null],
    ['lambda:nodejs16.x', 'aws-sdk-js-v2', 'unknown', null],
    ['lambda:nodejs20.x', 'aws-sdk-js-v3', 'unknown', null],
    ['lambda:ruby3.3', 'aws-sdk-ruby', 'unknown', '>=3.92.0'],
    ['image:amazon/aws-cli:2.15.30', 'aws-cli', '2.15.30', '>=2'],
    ['image:public.ecr.aws/aws-cli/aws-cli:latest', 'aws-cli', 'unknown', '>=2'],
    ['github-hosted:ubuntu-24.04', 'aws-cli', 'unknown', '>=2'],
    ['image:aws/codebuild/standard:7.0', 'aws-cli', 'unknown', '>=2'],
    ['image:aws/codebuild/standard:4.0', 'aws-cli', 'unknown', '<2'],
  ])('%s brings %s %s (%s)', (runtime, client, version, constraint) => {
    expect(bundledWith(runtime)).toEqual([expect.objectContaining({ client, version, constraint })]);
  });

  it.each([
    'lambda:go1.x',
    'lambda:java21',
    'lambda:provided.al2023',
    'image:python:3.11',
    'none',
    'unknown',
    '',
  ])('knows nothing of %s', (runtime) => expect(bundledWith(runtime)).toEqual([]));

  it('names a source and a date for every row', () => {
    for (const row of bundled) {
      expect(row.source.length).toBeGreaterThan(10);
      expect(row.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    const names = bundled.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('packagedVersion', () => {
  it.each([
    ['image:debian:12-slim', 'awscli', '2.9.19'],
    ['image:debian:bookworm', 'awscli', '2.9.19'],
    ['image:python:3.11-slim-bookworm', 'python3-boto3', '1.26.27'],
    ['image:ubuntu:22.04', 'awscli', '1.22.34'],
    ['image:public.ecr.aws/ubuntu/ubuntu:jammy', 'awscli', '1.22.34'],
    ['github-hosted:ubuntu-22.04', 'awscli', '1.22.34'],
    ['image:amazonlinux:2', 'awscli', '1.18.147'],
  ])('%s has %s %s', (runtime, name, version) => {
    expect(packagedVersion(runtime, name)?.version).toBe(version);
  });

  it('has one major version of a formula', () => {
    expect(packagedVersion('homebrew', 'awscli')?.constraint).toBe('>=2');
  });

  it.each([
    ['image:python:3.11-slim', 'awscli'],
    ['image:ubuntu:latest', 'awscli'],
    ['image:ubuntu:24.04', 'awscli'],
    ['image:debian:12', 'curl'],
    ['unknown', 'awscli'],
  ])('does not know %s %s', (runtime, name) => expect(packagedVersion(runtime, name)).toBeUndefined());
});

describe('newestFor', () => {
  it.each([
    ['boto3', 'image:python:3.6-slim', '1.23.10'],
    ['boto3', 'image:python:2.7', '1.17.112'],
    ['boto3', 'lambda:python3.8', '1.37.38'],
    ['aws-cli', 'image:python:3.7-alpine', '1.31.13'],
    ['aws-sdk-php', 'image:php:7.4-fpm', '3.351.11'],
  ] as const)('%s in %s is at most %s', (client, runtime, version) => {
    expect(newestFor(client, runtime)?.version).toBe(version);
  });

  it.each([
    ['boto3', 'image:python:3.12'],
    ['boto3', 'image:python:latest'],
    ['boto3', 'image:php:7.4'],
    ['aws-sdk-php', 'image:php:8.3'],
    ['boto3', 'unknown'],
  ] as const)('%s in %s has no bound', (client, runtime) => expect(newestFor(client, runtime)).toBeUndefined());
});
