import type { ClientName } from './types.ts';

interface Bound {
  readonly client: ClientName;
  readonly language: string;
  /** Versions of the language up to and with this one. */
  readonly upTo: string;
  /** The newest version of the client that installs there, or one that is certainly not older than it. */
  readonly newest: string;
  /** When releases for it ended, where only that is known. */
  readonly ended?: string;
}

/**
 * The last release of a client for an old version of its language.
 * Python: `pip index versions boto3 --python-version 3.8` and the like, run 2026-11-23. PHP: AWS Developer Tools Blog, end of support
 * for PHP 8.0.x and below on 2025-01-13, read 2026-11-23; 3.351.12 is of 2025-07-31.
 */
export const languageBounds: readonly Bound[] = [
  { client: 'boto3', language: 'python', upTo: '2.7', newest: '1.17.112' },
  { client: 'boto3', language: 'python', upTo: '3.5', newest: '1.16.63' },
  { client: 'boto3', language: 'python', upTo: '3.6', newest: '1.23.10' },
  { client: 'boto3', language: 'python', upTo: '3.7', newest: '1.33.13' },
  { client: 'boto3', language: 'python', upTo: '3.8', newest: '1.37.38' },
  { client: 'boto3', language: 'python', upTo: '3.9', newest: '1.42.97' },
  { client: 'aws-cli', language: 'python', upTo: '2.7', newest: '1.19.112' },
  { client: 'aws-cli', language: 'python', upTo: '3.5', newest: '1.18.223' },
  { client: 'aws-cli', language: 'python', upTo: '3.6', newest: '1.24.10' },
  { client: 'aws-cli', language: 'python', upTo: '3.7', newest: '1.31.13' },
  { client: 'aws-cli', language: 'python', upTo: '3.8', newest: '1.38.38' },
  { client: 'aws-cli', language: 'python', upTo: '3.9', newest: '1.44.87' },
  { client: 'aws-sdk-php', language: 'php', upTo: '8.0', newest: '3.351.11', ended: '2025-01-13' },
];

/** The newest version of a client that installs where a runtime (`image:python:3.8-slim`, `lambda:python3.8`) runs, with the reason. */
export function newestFor(
  client: ClientName,
  runtime: string,
): { readonly version: string; readonly because: string } | undefined {
  const found = /(?:^|[/:])(python|php):?v?(\d+\.\d+)(?!\d)/.exec(runtime);
  const [, language, version] = found ?? [];
  if (language === undefined || version === undefined) return undefined;
  const row = languageBounds.find(
    (one) => one.client === client && one.language === language && number(version) <= number(one.upTo),
  );
  if (row === undefined) return undefined;
  const name = language === 'php' ? 'PHP' : 'Python';
  const because =
    row.ended === undefined
      ? `${name} ${version} can install nothing newer than ${client} ${row.newest}.`
      : `${name} ${version} can install no release of ${client} from after ${row.ended}.`;
  return { version: row.newest, because };
}

function number(version: string): number {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
}
