/** The AWS client behind a user agent, in the names of design section 7. */
export interface AgentClient {
  readonly name: string;
  readonly version: string;
}

type Row = readonly [pattern: RegExp, name: string | ((version: string) => string)];

// The first row that fits wins: tools name their SDK after themselves, and the SDK decides the endpoint.
// Sources: user agents in the SDKs' repositories and in public CloudTrail data sets, read 2026-11-23.
const rows: readonly Row[] = [
  [/\baws-cli\/(\d[\w.+-]*)/i, 'aws-cli'],
  [/\bBoto3\/(\d[\w.+-]*)/i, 'boto3'],
  [/\bAWSPowerShell[\w.]{0,20}\/(\d[\w.]*)/i, 'aws-tools-powershell'],
  [/\baws-tools-powershell\/(\d[\w.]*)/i, 'aws-tools-powershell'],
  [/\baws-sdk-go-v2\/v?(\d[\w.+-]*)/i, 'aws-sdk-go-v2'],
  [/\baws-sdk-go\/v?(\d[\w.+-]*)/i, 'aws-sdk-go-v1'],
  [/\baws-sdk-nodejs\/(\d[\w.+-]*)/i, byMajor('aws-sdk-js-v2', 'aws-sdk-js-v3', 3)],
  [/\baws-sdk-js\/(\d[\w.+-]*)/i, byMajor('aws-sdk-js-v2', 'aws-sdk-js-v3', 3)],
  [/\baws-sdk-java\/(\d[\w.+-]*)/i, byMajor('aws-sdk-java-v1', 'aws-sdk-java-v2', 2)],
  [/\baws-sdk-php\d?\/(\d[\w.+-]*)/i, 'aws-sdk-php'],
  [/\baws-sdk-ruby\d?\/(\d[\w.+-]*)/i, 'aws-sdk-ruby'],
  [/\baws-sdk-(?:dotnet|net)[\w.-]{0,20}\/(\d[\w.+-]*)/i, 'aws-sdk-net'],
  [/\baws-sdk-rust\/(\d[\w.+-]*)/i, 'aws-sdk-rust'],
  [/\baws-sdk-cpp\/(\d[\w.+-]*)/i, 'aws-sdk-cpp'],
  [/\baws-sdk-kotlin\/(\d[\w.+-]*)/i, 'aws-sdk-kotlin'],
  [/\baws-sdk-swift\/(\d[\w.+-]*)/i, 'aws-sdk-swift'],
  [/\bBotocore[/#](\d[\w.+-]*)/i, 'botocore'],
  [/\bTerraform\/(\d[\w.+-]*)/i, 'terraform'],
  [/\bHadoop[ /](\d[\w.+-]*)/i, 'hadoop'],
  [/\bconfigure-aws-credentials-for-github-actions(?:\/(\d[\w.+-]*))?/i, 'configure-aws-credentials'],
];

const unknown: AgentClient = { name: 'unknown', version: 'unknown' };

/** The client that a user agent names; `unknown` where it names none that we know. */
export function clientOf(userAgent: string): AgentClient {
  for (const [pattern, name] of rows) {
    const match = pattern.exec(userAgent);
    if (match === null) continue;
    const version = match[1] ?? 'unknown';
    return { name: typeof name === 'string' ? name : name(version), version };
  }
  return unknown;
}

function byMajor(older: string, newer: string, from: number): (version: string) => string {
  return (version) => (Number.parseInt(version, 10) >= from ? newer : older);
}
