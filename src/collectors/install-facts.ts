import type { Fact, Span } from '../model/index.ts';
import { inRepo, makeFact } from '../model/index.ts';
import type { Installed } from '../syntax/install-commands.ts';
import { containerFacts, containerId } from './container-run.ts';
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
};
const systems = new Set(['deb', 'apk', 'rpm', 'brew', 'choco', 'snap', 'archive', 'asdf', 'psgallery']);
/** Modules of the PowerShell gallery: one for all services, or one for each. */
const powershellModule = /^(AWSPowerShell(\.NetCore)?|AWS\.Tools\.(?!Installer$)\w+)$/i;

export interface InstallParts {
  readonly installed: Installed;
  readonly workload: string;
  readonly directory: string;
  readonly path: string;
  /** The place of offsets into the script. */
  spanOf(start: number, end: number): Span;
  readonly trail: string;
}

/** The fact that a command installs an AWS client, and the container that it does so in; nothing when the package is none. */
export function* installFacts(parts: InstallParts): Generator<Fact> {
  const { installed, spanOf } = parts;
  const span = installed.at ?? spanOf(installed.start, installed.end);
  const { container } = installed;
  const workload = container ? containerId({ ...parts, container }) : parts.workload;
  const fact = installFact({ ...parts, workload, span });
  if (!fact) return;
  if (container) yield* containerFacts({ ...parts, container, span });
  yield fact;
}

function installFact({
  installed,
  workload,
  directory,
  path,
  span,
  trail,
}: InstallParts & { readonly span: Span }): Fact<'aws-client'> | undefined {
  const { ecosystem, name, constraint } = installed;
  const isSystem = systems.has(ecosystem);
  const known = isSystem ? undefined : clientPackage(ecosystem, name);
  const lower = name.toLowerCase();
  const module = ecosystem === 'psgallery' && powershellModule.test(name) ? 'aws-tools-powershell' : undefined;
  const client =
    module ?? (isSystem ? (Object.hasOwn(systemPackages, lower) ? systemPackages[lower] : undefined) : known?.client);
  if (client === undefined) return undefined;
  const exact =
    (known?.sameVersion ?? (client === 'aws-cli' || module !== undefined)) ? versionOf(installed.version) : undefined;
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
