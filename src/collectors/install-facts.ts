import type { Fact, Span } from '../model/index.ts';
import { inRepo, makeFact } from '../model/index.ts';
import type { Installed } from '../syntax/install-commands.ts';
import { clientPackage } from './repo/dependencies/clients.ts';

/** Packages of operating systems and of tools for tools. Their versions are those of the distribution, not of the client. */
const systemPackages: Readonly<Record<string, string>> = {
  awscli: 'aws-cli',
  'aws-cli': 'aws-cli',
  'awscli-2': 'aws-cli',
  'aws-cli-v2': 'aws-cli',
  'amazon.awscli': 'aws-cli',
  'awscli@1': 'aws-cli',
  'python3-boto3': 'boto3',
  'python3-botocore': 'boto3',
  'python-boto3': 'boto3',
  'py3-boto3': 'boto3',
  'py3-botocore': 'boto3',
  'awspowershell.netcore': 'aws-tools-powershell',
};
const systems = new Set(['deb', 'apk', 'rpm', 'brew', 'choco', 'snap', 'archive']);

export interface InstallParts {
  readonly installed: Installed;
  readonly workload: string;
  readonly directory: string;
  readonly path: string;
  readonly span: Span;
  readonly trail: string;
}

/** The fact that a command installs an AWS client; nothing when the package is none. */
export function installFact({
  installed,
  workload,
  directory,
  path,
  span,
  trail,
}: InstallParts): Fact<'aws-client'> | undefined {
  const { ecosystem, name, constraint } = installed;
  const isSystem = systems.has(ecosystem);
  const known = isSystem ? undefined : clientPackage(ecosystem, name);
  const lower = name.toLowerCase();
  const client = isSystem ? (Object.hasOwn(systemPackages, lower) ? systemPackages[lower] : undefined) : known?.client;
  if (client === undefined) return undefined;
  const exact = (known?.sameVersion ?? client === 'aws-cli') ? versionOf(installed.version) : undefined;
  return makeFact({
    kind: 'aws-client',
    key: `${trail}/${ecosystem}/${name}`,
    label: `${name} installed in ${workload}`,
    data: {
      client,
      package: name,
      ecosystem,
      version: exact ?? 'unknown',
      // The version of a package that only builds on the client says nothing about the client's.
      constraint: known?.sameVersion === false ? null : constraint,
      from: 'install-command',
      direct: true,
      workload,
      directory,
    },
    place: inRepo(path, span),
  });
}

/** Installs without those that build on a client which is installed by name beside them: `aws-sdk-s3` beside `aws-sdk-core` of Ruby. */
export function decisive<T extends { readonly installed: Installed }>(installs: readonly T[]): readonly T[] {
  const packageOf = ({ installed: { ecosystem, name } }: T) => clientPackage(ecosystem, name);
  const own = new Set(installs.flatMap((one) => (packageOf(one)?.sameVersion ? (packageOf(one)?.client ?? []) : [])));
  return installs.filter((one) => {
    const known = packageOf(one);
    return known?.sameVersion !== false || !own.has(known.client);
  });
}

/** A package of a distribution carries a revision behind the version of the client: `2.13.5-r0`, `1.22.34-1`. */
function versionOf(version: string | undefined): string | undefined {
  return version === undefined ? undefined : /^\d+(?:\.\d+){1,3}/.exec(version)?.[0];
}
