import { describe, expect, it } from '@jest/globals';
import { clientOfPackage } from './clients/index.ts';
import { admittedVersions } from './constraints.ts';
import { resolve } from './resolve.ts';

const env = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' };

describe('a constraint of a manifest', () => {
  it.each([
    ['boto3', '>=1.26,<2', 'depends'],
    ['boto3', '^1.26', 'depends'],
    ['boto3', '<1.40', 'global'],
    ['boto3', '>=1.40.0', 'regional'],
    ['boto3', '==1.26.27', 'global'],
    ['boto3', '~=1.39.0', 'global'],
    ['boto3', null, 'depends'],
    ['boto3', 'what is this', 'is no version'],
    ['boto3', '>=3,<2', 'No version of boto3 satisfies'],
    ['aws-sdk-js-v2', '^2.1000.0', 'global'],
    ['aws-sdk-js-v3', '^3.0.0', 'regional'],
    ['aws-sdk-php', '^3.0', 'depends'],
    ['aws-sdk-php', '~3.18', 'depends'],
    ['aws-sdk-php', '~3.300.1', 'global'],
    ['aws-sdk-ruby', '~> 3.100', 'regional'],
  ])('%s %s: %s', (name, version, expected) => {
    const { scope, chain } = resolve({ client: { name, version }, env });
    if (scope === 'error') expect(chain.join(' ')).toContain(expected);
    else expect(scope).toBe(expected);
  });

  it('knows packages by prefix', () => {
    expect(clientOfPackage('npm', '@aws-sdk/client-s3')).toBe('aws-sdk-js-v3');
    expect(clientOfPackage('maven', 'com.amazonaws:aws-java-sdk-s3')).toBe('aws-sdk-java-v1');
    expect(clientOfPackage('npm', 'react')).toBeUndefined();
  });
});

describe('admittedVersions', () => {
  it('gives one version a stretch, the bounds of the constraint obeyed', () => {
    expect(admittedVersions('boto3', ['>=1.39,<1.40'], 'pypi')).toEqual(['1.39.0']);
    expect(admittedVersions('boto3', ['1.42.1'], 'pypi')).toEqual(['1.42.1']);
    expect(admittedVersions('boto3', ['~=1.9.0'], 'pypi')).toEqual(['1.9.0']);
    expect(admittedVersions('boto3', [null, '<=1.23.10'], 'pypi')).not.toContain('1.40.0');
    expect(admittedVersions('boto3', [null], 'pypi')).toContain('1.40.0');
    expect(admittedVersions('boto3', ['>=3,<2'], 'pypi')).toEqual([]);
    expect(admittedVersions('boto3', ['what is this'], 'pypi')).toBeUndefined();
  });

  it('leaves out what was before the setting, unless nothing later is admitted', () => {
    expect(admittedVersions('boto3', ['>=1.0'], 'pypi')?.some((version) => version.startsWith('1.0'))).toBe(false);
  });
});
