import { constraintOf } from '../../../sts/constraints.ts';
import type { Requirement } from './reading.ts';

/** How a package stands for an AWS client. */
export interface ClientPackage {
  readonly client: string;
  /** 0 holds the STS client, 1 decides with it, 2 is one of many packages of the client. */
  readonly rank: 0 | 1 | 2;
  /** Whether the version of the package is a version of the client. */
  readonly sameVersion: boolean;
}

type Pattern = readonly [ecosystem: string, name: RegExp, client: string, rank: 0 | 1 | 2, sameVersion?: false];

// Source: shared facts `sdk-defaults`, rows of kind sdk and cli, read 2026-11-23. The first match counts.
const patterns: readonly Pattern[] = [
  ['pypi', /^boto$/, 'boto', 0],
  ['pypi', /^boto3$/, 'boto3', 0],
  ['pypi', /^botocore$/, 'boto3', 1],
  // They pin a window of botocore: only a botocore in the lock says which.
  ['pypi', /^(aiobotocore|aioboto3)$/, 'boto3', 2, false],
  ['pypi', /^awscli$/, 'aws-cli', 0],
  ['asdf', /^aws-?cli$/, 'aws-cli', 0],
  ['npm', /^aws-sdk$/, 'aws-sdk-js-v2', 0],
  ['npm', /^@aws-sdk\/client-sts$/, 'aws-sdk-js-v3', 0],
  ['npm', /^@aws-sdk\/(credential-providers|nested-clients)$/, 'aws-sdk-js-v3', 1],
  ['npm', /^@aws-sdk\/(client-|lib-|credential-provider-|s3-request-presigner|rds-signer)/, 'aws-sdk-js-v3', 2],
  ['maven', /^com\.amazonaws:aws-java-sdk-sts$/, 'aws-sdk-java-v1', 0],
  ['maven', /^com\.amazonaws:aws-java-sdk(-bom|-core|-bundle)?$/, 'aws-sdk-java-v1', 1],
  ['maven', /^com\.amazonaws:aws-java-sdk-/, 'aws-sdk-java-v1', 2],
  ['maven', /^software\.amazon\.awssdk:sts$/, 'aws-sdk-java-v2', 0],
  ['maven', /^software\.amazon\.awssdk:(bom|aws-sdk-java|bundle|auth)$/, 'aws-sdk-java-v2', 1],
  ['maven', /^software\.amazon\.awssdk:/, 'aws-sdk-java-v2', 2],
  ['maven', /^aws\.sdk\.kotlin:sts(-jvm)?$/, 'aws-sdk-kotlin', 0],
  ['maven', /^aws\.sdk\.kotlin:/, 'aws-sdk-kotlin', 1],
  ['go', /^github\.com\/aws\/aws-sdk-go$/, 'aws-sdk-go-v1', 0],
  ['go', /^github\.com\/aws\/aws-sdk-go-v2\/service\/sts$/, 'aws-sdk-go-v2', 0],
  ['go', /^github\.com\/aws\/aws-sdk-go-v2(\/config|\/credentials)?$/, 'aws-sdk-go-v2', 1],
  ['go', /^github\.com\/aws\/aws-sdk-go-v2\//, 'aws-sdk-go-v2', 2],
  ['gem', /^aws-sdk-core$/, 'aws-sdk-ruby', 0],
  // Version 2 was one gem in lock step; the gems of single services in version 3 count on their own.
  ['gem', /^aws-sdk(-resources)?$/, 'aws-sdk-ruby', 1, false],
  ['gem', /^aws-sdk-[a-z0-9]+$/, 'aws-sdk-ruby', 2, false],
  ['composer', /^aws\/aws-sdk-php$/, 'aws-sdk-php', 0],
  ['composer', /^aws\/aws-sdk-php-(laravel|symfony)$/, 'aws-sdk-php', 2, false],
  ['nuget', /^awssdk\.core$/i, 'aws-sdk-net', 0],
  ['nuget', /^awssdk(\.securitytoken)?$/i, 'aws-sdk-net', 1],
  ['nuget', /^awssdk\./i, 'aws-sdk-net', 2],
  ['cargo', /^aws-sdk-sts$/, 'aws-sdk-rust', 0],
  ['cargo', /^aws-config$/, 'aws-sdk-rust', 1],
  ['cargo', /^aws-sdk-[a-z0-9]+$/, 'aws-sdk-rust', 2],
  ['swift', /^aws-sdk-swift$/, 'aws-sdk-swift', 0],
  ['vcpkg', /^aws-sdk-cpp$/, 'aws-sdk-cpp', 0],
  ['conan', /^aws-sdk-cpp$/, 'aws-sdk-cpp', 0],
];

/** The AWS client that a package belongs to, or undefined. */
export function clientPackage(ecosystem: string, name: string): ClientPackage | undefined {
  // Conda ships the Python packages under their own names.
  const home = ecosystem === 'conda' ? 'pypi' : ecosystem;
  const plain = home === 'pypi' ? name.toLowerCase().replaceAll(/[-_.]+/g, '-') : name;
  for (const [of, pattern, client, rank, sameVersion] of patterns) {
    if (of === home && pattern.test(plain)) return { client, rank, sameVersion: sameVersion ?? true };
  }
  return undefined;
}

/** Whether a package is an AWS client that we know. */
export function isClientPackage(ecosystem: string, name: string): boolean {
  return clientPackage(ecosystem, name) !== undefined;
}

interface Window {
  readonly ecosystem: string;
  readonly name: RegExp;
  /** Later versions of the package, of which none may be admitted. */
  readonly after: readonly string[];
  /** What the package then admits of its client; undefined: the versions of the client are those of the package. */
  readonly bound?: string;
}

/**
 * Packages that pin their client themselves. aiobotocore allows a narrow window of botocore: 2.24.0 ends below 1.39.12; aioboto3
 * 15.1.0 asks for that aiobotocore. Source: shared facts `sdk-defaults`, row aiobotocore, read 2026-11-23; changelog of aioboto3.
 * Version 2 of Ruby's SDK was one gem in lock step.
 */
const windows: readonly Window[] = [
  {
    ecosystem: 'pypi',
    name: /^aiobotocore$/i,
    after: ['2.24.1', '2.25.0', '2.26.0', '2.99.0', '3.0.0', '3.9.0'],
    bound: '<1.39.12',
  },
  {
    ecosystem: 'pypi',
    name: /^aioboto3$/i,
    after: ['15.1.1', '15.2.0', '15.9.0', '16.0.0', '99.0.0'],
    bound: '<1.39.12',
  },
  { ecosystem: 'gem', name: /^aws-sdk(-resources)?$/, after: ['3.0.0', '3.1.0', '3.2.0', '3.3.0', '4.0.0'] },
];

/** The versions of its client that a package admits which pins them itself; null where it leaves them open. */
export function boundOfClient({ ecosystem, name, version, constraint }: Requirement): string | null {
  const home = ecosystem === 'conda' ? 'pypi' : ecosystem;
  const window = windows.find((one) => one.ecosystem === home && one.name.test(name));
  const asked = version ?? constraint;
  if (window === undefined || asked === null) return null;
  const admits = constraintOf(ecosystem, asked);
  if (admits === undefined || window.after.some(admits)) return null;
  return window.bound ?? asked;
}

/** Packages by the client that they belong to; those of no client are left out. */
export function byClient<T extends { readonly ecosystem: string; readonly name: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const client = clientPackage(one.ecosystem, one.name)?.client;
    if (client !== undefined) groups.set(client, [...(groups.get(client) ?? []), one]);
  }
  return groups;
}
