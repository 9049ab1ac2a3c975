/** A case is one `resolve --batch` input line without `client` (design: the command line). */

export interface CaseCode {
  readonly region?: string;
  readonly endpoint?: string;
  readonly profile?: string;
  readonly stsRegionalEndpoints?: string;
  readonly useGlobalEndpoint?: boolean;
  readonly useFips?: boolean;
  readonly useDualstack?: boolean;
}

export interface OracleCase {
  readonly id: string;
  readonly env: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly code?: CaseCode;
  readonly via?: 'client' | 'assume-role' | 'web-identity';
  readonly runtime?: string;
}

export type Draft = Partial<Omit<OracleCase, 'id'>>;
export type Env = Readonly<Record<string, string>>;

/** Makes JavaScript v2 and Go v1 read the shared config file; the others ignore it. */
export const loadConfig: Env = { AWS_SDK_LOAD_CONFIG: '1' };
/** The mode setting: unset and its two valid values. */
export const modes: readonly Env[] = [
  {},
  { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
  { AWS_STS_REGIONAL_ENDPOINTS: 'regional' },
];
/** Both Region variables, as Lambda and EKS inject them. */
export const both = (region: string): Env => ({ AWS_REGION: region, AWS_DEFAULT_REGION: region });
/** A config file with one profile. */
export const profile = (text: string): string => `[default]\n${text}\n`;
