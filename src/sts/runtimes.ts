import type { ClientName } from './types.ts';

/** What a runtime or image brings without being asked. `unknown` where no version is known. */
export interface Bundled {
  readonly kind: 'lambda' | 'image' | 'distribution';
  readonly name: string;
  readonly client: ClientName;
  readonly version: string | 'unknown';
  readonly source: string;
  readonly asOf: string;
}

const lambdaDocs =
  'AWS Lambda developer guide, runtimes; AWS updates the bundled SDK without notice, so the version is not fixed';
const lambda = (name: string, client: ClientName): Bundled => ({
  kind: 'lambda',
  name,
  client,
  version: 'unknown',
  source: lambdaDocs,
  asOf: '2026-08-07',
});
const image = (name: string, client: ClientName, source: string): Bundled => ({
  kind: 'image',
  name,
  client,
  version: 'unknown',
  source,
  asOf: '2026-08-07',
});

export const bundled: readonly Bundled[] = [
  ...['python3.8', 'python3.9', 'python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14'].map((name) =>
    lambda(name, 'boto3'),
  ),
  ...['nodejs12.x', 'nodejs14.x', 'nodejs16.x'].map((name) => lambda(name, 'aws-sdk-js-v2')),
  ...['nodejs18.x', 'nodejs20.x', 'nodejs22.x', 'nodejs24.x'].map((name) => lambda(name, 'aws-sdk-js-v3')),
  ...['ruby3.2', 'ruby3.3', 'ruby3.4'].map((name) => lambda(name, 'aws-sdk-ruby')),
  {
    kind: 'distribution',
    name: 'debian:12 python3-boto3',
    client: 'boto3',
    version: '1.26.27',
    source: 'Debian 12 package index',
    asOf: '2026-11-23',
  },
  {
    kind: 'distribution',
    name: 'debian:12 awscli',
    client: 'aws-cli',
    version: '2.9.19',
    source: 'Debian 12 package index (version 2, though PyPI has only version 1 under this name)',
    asOf: '2026-11-23',
  },
  image('amazon/aws-cli', 'aws-cli', 'Docker Hub amazon/aws-cli: version 2, the tag is the version'),
  image('ubuntu-latest', 'aws-cli', 'actions/runner-images: AWS CLI v2, updated weekly'),
  image('amazonlinux:2023', 'aws-cli', 'Amazon Linux 2023 packages: awscli-2'),
];

/** What a Lambda runtime identifier, image or package brings; empty when nothing is known of it. */
export function bundledWith(name: string): readonly Bundled[] {
  return bundled.filter((one) => one.name === name || one.name.split(' ')[1] === name);
}
