/** The AWS client behind a user agent, in the names of design section 7. */
export interface AgentClient {
  readonly name: string;
  readonly version: string;
  /** Program that the client is built into, such as `terraform@1.5.7`; empty when none is named. */
  readonly tool: string;
  /** Run of a GitHub workflow, which the credentials action names; empty elsewhere. */
  readonly workflowRun: string;
  /** `AWS_EXECUTION_ENV` as the client passes it on, such as `AWS_Lambda_python3.12`; empty when it does not. */
  readonly runtime: string;
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

// Programs by what they add to the user agent of their SDK; the first that fits.
// aws-actions/configure-aws-credentials src/helpers.ts (bcd4089), hashicorp/aws-sdk-go-base, Hadoop S3AUtils.
const tools: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bconfigure-aws-credentials-for-github-actions(?:\/(\d[\w.+-]*))?/i, 'configure-aws-credentials'],
  [/\bTerraform\/(\d[\w.+-]*)/i, 'terraform'],
  [/\bterraform-provider-aws\/(\d[\w.+-]*)/i, 'terraform-provider-aws'],
  [/\bHadoop[ /](\d[\w.+-]*)/i, 'hadoop'],
];

/** All patterns, for the test that none of them can be made slow. */
export const patterns: readonly RegExp[] = [...rows, ...tools].map(([pattern]) => pattern);

/** The client that a user agent names, and what runs it; `unknown` where it names no client that we know. */
export function clientOf(userAgent: string): AgentClient {
  return {
    ...sdkOf(userAgent),
    tool: toolOf(userAgent),
    workflowRun: /\bmd\/run_id#(\d{1,20})(?!\d)/.exec(userAgent)?.[1] ?? '',
    runtime: /\bexec-env\/([\w.-]{1,64})/i.exec(userAgent)?.[1] ?? '',
  };
}

function sdkOf(userAgent: string): Pick<AgentClient, 'name' | 'version'> {
  for (const [pattern, name] of rows) {
    const match = pattern.exec(userAgent);
    if (match === null) continue;
    const version = match[1] ?? 'unknown';
    return { name: typeof name === 'string' ? name : name(version), version };
  }
  return { name: 'unknown', version: 'unknown' };
}

function toolOf(userAgent: string): string {
  for (const [pattern, name] of tools) {
    const match = pattern.exec(userAgent);
    if (match !== null) return match[1] === undefined ? name : `${name}@${match[1]}`;
  }
  return '';
}

function byMajor(older: string, newer: string, from: number): (version: string) => string {
  return (version) => (Number.parseInt(version, 10) >= from ? newer : older);
}
