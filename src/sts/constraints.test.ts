import { describe, expect, it } from '@jest/globals';
import { clientOfPackage } from './clients/index.ts';
import { admittedVersions, outcomeOfPackage } from './constraints.ts';

describe('outcomeOfPackage', () => {
  it.each([
    ['pip', 'boto3', '>=1.26,<2', 'depends'],
    ['pip', 'boto3', '<1.40', 'legacy'],
    ['pip', 'boto3', '>=1.40.0', 'regional'],
    ['pip', 'boto3', '==1.26.27', 'legacy'],
    ['pip', 'boto3', '~=1.39.0', 'legacy'],
    ['pip', 'boto3', null, 'depends'],
    ['pip', 'boto3', 'what is this', 'unknown'],
    ['npm', 'aws-sdk', '^2.1000.0', 'legacy'],
    ['npm', '@aws-sdk/client-s3', '^3.0.0', 'regional'],
    ['composer', 'aws/aws-sdk-php', '^3.0', 'depends'],
    ['rubygems', 'aws-sdk-core', '~> 3.100', 'regional'],
    ['npm', 'left-pad', '1.0.0', 'unknown'],
  ])('%s %s %s is %s', (ecosystem, name, constraint, outcome) => {
    expect(outcomeOfPackage(ecosystem, name, constraint).outcome).toBe(outcome);
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
