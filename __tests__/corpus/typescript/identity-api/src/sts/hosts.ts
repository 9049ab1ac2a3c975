export enum StsHost {
  Global = 'sts.amazonaws.com',
  Dublin = 'sts.eu-west-1.amazonaws.com',
  Beijing = 'sts.cn-north-1.amazonaws.com.cn',
}

export type Mode = 'legacy' | 'regional';

export interface StsOptions {
  stsRegionalEndpoints?: 'legacy' | 'regional';
  useGlobalEndpoint?: boolean;
  endpoint?: 'https://sts.amazonaws.com' | string;
}

export const hostOf = (region?: string, suffix = 'amazonaws.com'): string =>
  region === undefined ? StsHost.Global : `sts.${region}.${suffix}`;

const trusted: ReadonlySet<string> = new Set(['sts.amazonaws.com', 'sts.us-east-1.amazonaws.com']);

export function isTrusted(url: URL): boolean {
  return trusted.has(url.hostname) || url.hostname.endsWith('.sts.amazonaws.com');
}

export const STS_PATTERN = /https:\/\/sts(\.[\w-]+)?\.amazonaws\.com/;
