import type { ClientTable } from '../traits.ts';
import type { ClientName } from '../types.ts';
import { boto2 } from './boto.ts';
import { cpp, kotlin, net, powershell, rust, swift } from './compiled.ts';
import { goV1, goV2 } from './go.ts';
import { javaV1, javaV2 } from './java.ts';
import { javascriptV2, javascriptV3 } from './javascript.ts';
import { awsCli, boto3 } from './python.ts';
import { php, ruby } from './scripting.ts';

/** Every client that `resolve` knows. */
export const clients: Readonly<Record<ClientName, ClientTable>> = {
  boto: boto2,
  boto3,
  'aws-cli': awsCli,
  'aws-sdk-js-v2': javascriptV2,
  'aws-sdk-js-v3': javascriptV3,
  'aws-sdk-java-v1': javaV1,
  'aws-sdk-java-v2': javaV2,
  'aws-sdk-go-v1': goV1,
  'aws-sdk-go-v2': goV2,
  'aws-sdk-php': php,
  'aws-sdk-ruby': ruby,
  'aws-sdk-net': net,
  'aws-sdk-rust': rust,
  'aws-sdk-cpp': cpp,
  'aws-sdk-kotlin': kotlin,
  'aws-sdk-swift': swift,
  'aws-tools-powershell': powershell,
};
const prefixes: readonly (readonly [string, string, ClientName])[] = [
  ['npm', '@aws-sdk/', 'aws-sdk-js-v3'],
  ['maven', 'com.amazonaws:aws-java-sdk-', 'aws-sdk-java-v1'],
  ['maven', 'software.amazon.awssdk:', 'aws-sdk-java-v2'],
  ['maven', 'aws.sdk.kotlin:', 'aws-sdk-kotlin'],
  ['go', 'github.com/aws/aws-sdk-go-v2/', 'aws-sdk-go-v2'],
  ['rubygems', 'aws-sdk-', 'aws-sdk-ruby'],
  ['nuget', 'AWSSDK.', 'aws-sdk-net'],
  ['cargo', 'aws-sdk-', 'aws-sdk-rust'],
  ['psgallery', 'AWS.Tools.', 'aws-tools-powershell'],
];
const aliases: Readonly<Record<string, string>> = {
  pypi: 'pip',
  python: 'pip',
  gem: 'rubygems',
  packagist: 'composer',
  crates: 'cargo',
  golang: 'go',
};

/** The client that a package of an ecosystem (npm, pip, maven, go, composer, rubygems, nuget, cargo, ...) brings, or undefined. */
export function clientOfPackage(ecosystem: string, name: string): ClientName | undefined {
  const system = aliases[ecosystem] ?? ecosystem;
  const same = (one: { ecosystem: string; name: string }): boolean =>
    one.ecosystem === system &&
    (system === 'nuget' || system === 'pip' ? one.name.toLowerCase() === name.toLowerCase() : one.name === name);
  const exact = (Object.keys(clients) as ClientName[]).find((client) => clients[client].packages.some(same));
  return exact ?? prefixes.find(([of, prefix]) => of === system && name.startsWith(prefix))?.[2];
}
