/** The shapes of `resolve`: one input line and one answer line of `resolve --batch`. */

export const clientNames = [
  'boto',
  'boto3',
  'aws-cli',
  'aws-sdk-js-v2',
  'aws-sdk-js-v3',
  'aws-sdk-java-v1',
  'aws-sdk-java-v2',
  'aws-sdk-go-v1',
  'aws-sdk-go-v2',
  'aws-sdk-php',
  'aws-sdk-ruby',
  'aws-sdk-net',
  'aws-sdk-rust',
  'aws-sdk-cpp',
  'aws-sdk-kotlin',
  'aws-sdk-swift',
  'aws-tools-powershell',
] as const;

export type ClientName = (typeof clientNames)[number];

/** Tools that run on one of these clients, and decide by their own settings what they pass to it. */
export const toolNames = ['configure-aws-credentials', 'terraform-s3-backend', 'terraform-provider-aws'] as const;

export type ToolName = (typeof toolNames)[number];
export type Via = 'client' | 'assume-role' | 'web-identity';

/** What the code passes to the client or session. */
export interface ResolveCode {
  readonly region?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly profile?: string | undefined;
  readonly stsRegionalEndpoints?: string | undefined;
  readonly useGlobalEndpoint?: boolean | undefined;
  readonly useFips?: boolean | undefined;
  readonly useDualstack?: boolean | undefined;
}

export interface ResolveRequest {
  readonly id?: string | number | undefined;
  readonly client: { readonly name: string; readonly version?: string | null | undefined };
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** The text of the shared config file. */
  readonly config?: string | null | undefined;
  readonly code?: ResolveCode | undefined;
  readonly via?: Via | undefined;
  readonly runtime?: string | undefined;
}

export interface ResolveAnswer {
  readonly id?: string | number | undefined;
  readonly scope: 'global' | 'regional' | 'custom' | 'error';
  readonly host?: string | undefined;
  readonly region?: string | undefined;
  /** The setting that decided: a variable, a key, an argument, or `default`. */
  readonly decidedBy: string;
  /** Sentences, from the first consideration to the host. */
  readonly chain: readonly string[];
}
