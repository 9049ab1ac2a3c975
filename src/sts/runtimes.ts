import type { ClientName } from './types.ts';

/** What a runtime, an image or a distribution brings. `unknown` where no version is known. */
export interface Bundled {
  readonly kind: 'lambda' | 'image' | 'build-image' | 'distribution' | 'formula';
  /** The runtime as `workload.runtime` writes it, or for a package `<release> <package>`. */
  readonly name: string;
  readonly client: ClientName;
  readonly version: string | 'unknown';
  /** What the version is known to satisfy, or null. */
  readonly constraint: string | null;
  readonly source: string;
  readonly asOf: string;
}

type Rest = Pick<Bundled, 'client' | 'source' | 'asOf'> & { readonly version?: string; readonly constraint?: string };

function row(kind: Bundled['kind'], name: string, { version, constraint, ...rest }: Rest): Bundled {
  return { kind, name, version: version ?? 'unknown', constraint: constraint ?? null, ...rest };
}

const read = '2026-11-23';
const ended =
  'AWS Lambda developer guide, runtimes: deprecated before boto3 1.40.0 of 2025-07-31 and not updated since';
const updated =
  'AWS Lambda developer guide, runtimes: the bundled SDK is updated without notice, and its version depends on the Region';
const launched =
  'AWS Lambda developer guide, runtimes: launched after aws-sdk-core 3.92.0 of 2020-03-20, and updated since';
const runnerImages = 'actions/runner-images, read-me of the image';
const codeBuild = 'aws/aws-codebuild-docker-images at 1590e48 of 2026-04-09, Dockerfile';
const apt = 'apt-cache madison over the index of the release, main and universe, with updates; run';

const lambda: readonly Bundled[] = [
  ...['python2.7', 'python3.6', 'python3.7', 'python3.8'].map((name) =>
    row('lambda', `lambda:${name}`, { client: 'boto3', constraint: '<1.40', source: ended, asOf: read }),
  ),
  ...['python3.9', 'python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14'].map((name) =>
    row('lambda', `lambda:${name}`, { client: 'boto3', source: updated, asOf: read }),
  ),
  ...['nodejs8.10', 'nodejs10.x', 'nodejs12.x', 'nodejs14.x', 'nodejs16.x'].map((name) =>
    row('lambda', `lambda:${name}`, { client: 'aws-sdk-js-v2', source: updated, asOf: read }),
  ),
  ...['nodejs18.x', 'nodejs20.x', 'nodejs22.x', 'nodejs24.x'].map((name) =>
    row('lambda', `lambda:${name}`, { client: 'aws-sdk-js-v3', source: updated, asOf: read }),
  ),
  ...['ruby3.2', 'ruby3.3', 'ruby3.4'].map((name) =>
    row('lambda', `lambda:${name}`, { client: 'aws-sdk-ruby', constraint: '>=3.92.0', source: launched, asOf: read }),
  ),
];

const buildImages: readonly Bundled[] = [
  ...['ubuntu-20.04', 'ubuntu-22.04', 'ubuntu-24.04', 'ubuntu-latest', 'windows-2022', 'windows-2025', 'windows-latest']
    .concat(['macos-13', 'macos-14', 'macos-15', 'macos-latest'])
    .map((name) =>
      row('build-image', `github-hosted:${name}`, {
        client: 'aws-cli',
        constraint: '>=2',
        source: runnerImages,
        asOf: '2025-02-02',
      }),
    ),
  ...['standard:5.0', 'standard:6.0', 'standard:7.0', 'standard:8.0']
    .concat(['amazonlinux-x86_64-standard:5.0', 'amazonlinux2-x86_64-standard:5.0', 'amazonlinux-x86_64-standard:6.0'])
    .concat([
      'amazonlinux-aarch64-standard:3.0',
      'amazonlinux2-aarch64-standard:3.0',
      'amazonlinux-aarch64-standard:4.0',
    ])
    .map((name) =>
      row('build-image', `image:aws/codebuild/${name}`, {
        client: 'aws-cli',
        constraint: '>=2',
        source: codeBuild,
        asOf: '2026-04-09',
      }),
    ),
  ...['standard:4.0', 'amazonlinux2-x86_64-standard:3.0', 'amazonlinux2-x86_64-standard:4.0']
    .concat(['amazonlinux2-aarch64-standard:2.0'])
    .map((name) =>
      row('build-image', `image:aws/codebuild/${name}`, {
        client: 'aws-cli',
        constraint: '<2',
        source: `${codeBuild}: pip install awscli, of the day the image was built`,
        asOf: '2026-04-09',
      }),
    ),
];

const packages: readonly (readonly [release: string, name: string, client: ClientName, version: string])[] = [
  ['debian:11', 'awscli', 'aws-cli', '1.19.1'],
  ['debian:11', 'python3-boto3', 'boto3', '1.13.14'],
  ['debian:12', 'awscli', 'aws-cli', '2.9.19'],
  ['debian:12', 'python3-boto3', 'boto3', '1.26.27'],
  ['debian:13', 'awscli', 'aws-cli', '2.23.6'],
  ['debian:13', 'python3-boto3', 'boto3', '1.37.9'],
  ['ubuntu:20.04', 'awscli', 'aws-cli', '1.18.69'],
  ['ubuntu:20.04', 'python3-boto3', 'boto3', '1.9.253'],
  ['ubuntu:22.04', 'awscli', 'aws-cli', '1.22.34'],
  ['ubuntu:22.04', 'python3-boto3', 'boto3', '1.20.34'],
  ['ubuntu:24.04', 'python3-boto3', 'boto3', '1.34.46'],
];

const distributions: readonly Bundled[] = [
  ...packages.map(([release, name, client, version]) =>
    row('distribution', `${release} ${name}`, { client, version, source: apt, asOf: read }),
  ),
  row('distribution', 'amazonlinux:2 awscli', {
    client: 'aws-cli',
    version: '1.18.147',
    source: 'user agents aws-cli/1.18.147 of amzn2 kernels from 2020 to 2025 in public logs; read',
    asOf: read,
  }),
  row('distribution', 'amazonlinux:2023 awscli', {
    client: 'aws-cli',
    constraint: '>=2',
    source: 'Amazon Linux 2023 user guide: awscli-2',
    asOf: read,
  }),
  row('formula', 'homebrew awscli', {
    client: 'aws-cli',
    constraint: '>=2',
    source: 'Homebrew formula awscli: version 2; awscli@1 is version 1',
    asOf: read,
  }),
  row('formula', 'chocolatey awscli', {
    client: 'aws-cli',
    constraint: '>=2',
    source:
      'Chocolatey package awscli and winget package Amazon.AWSCLI: the newest has been of version 2 since 2020; inferred',
    asOf: '2026-11-28',
  }),
];

/** Everything that is known of runtimes. */
export const bundled: readonly Bundled[] = [
  ...lambda,
  ...buildImages,
  row('image', 'image:amazon/aws-cli', {
    client: 'aws-cli',
    constraint: '>=2',
    source: 'AWS CLI user guide, Docker: version 2 only, and the tag is the version',
    asOf: read,
  }),
  ...distributions,
];

/** What a runtime brings by itself, by `workload.runtime` (`lambda:python3.9`, `image:amazon/aws-cli:2.15.0`); empty when nothing is known of it. */
export function bundledWith(runtime: string): readonly Bundled[] {
  const cli = /^image:(?:(?:docker\.io\/)?amazon|public\.ecr\.aws\/aws-cli)\/aws-cli(?::([\w.-]+))?(?:@.*)?$/.exec(
    runtime,
  );
  if (cli !== null) {
    const version = /^\d+\.\d+\.\d+$/.exec(cli[1] ?? '')?.[0] ?? 'unknown';
    return bundled.filter(({ name }) => name === 'image:amazon/aws-cli').map((one) => ({ ...one, version }));
  }
  return bundled.filter(({ kind, name }) => kind !== 'distribution' && kind !== 'formula' && name === runtime);
}

const codenames: Readonly<Record<string, string>> = {
  bullseye: 'debian:11',
  bookworm: 'debian:12',
  trixie: 'debian:13',
  focal: 'ubuntu:20.04',
  jammy: 'ubuntu:22.04',
  noble: 'ubuntu:24.04',
};

/** The version of a client that the package manager of a runtime (`image:python:3.11-bookworm`, `github-hosted:ubuntu-22.04`) installs. */
export function packagedVersion(runtime: string, packageName: string): Bundled | undefined {
  const release = releaseOf(runtime);
  const name = /^(?:python3-botocore|python3-boto3)$/.test(packageName)
    ? 'python3-boto3'
    : /^(?:awscli|aws-cli|awscli-2|amazon\.awscli)$/i.test(packageName)
      ? 'awscli'
      : packageName;
  return distributions.find((one) => one.name === `${release} ${name}`);
}

function releaseOf(runtime: string): string | undefined {
  if (runtime === 'homebrew' || runtime === 'chocolatey') return runtime;
  const [, distribution, number] = /(?:^|[/:])(debian|ubuntu|amazonlinux)[:-](\d+(?:\.\d+)?)/.exec(runtime) ?? [];
  if (distribution === 'amazonlinux')
    return number?.startsWith('2023')
      ? 'amazonlinux:2023'
      : number === '2' || number?.startsWith('2.0')
        ? 'amazonlinux:2'
        : undefined;
  if (distribution === 'debian') return `debian:${number?.split('.')[0]}`;
  if (distribution === 'ubuntu') return `ubuntu:${number}`;
  const codename = /[:-](bullseye|bookworm|trixie|focal|jammy|noble)(?![\w])/.exec(runtime)?.[1];
  return codename === undefined ? undefined : codenames[codename];
}
