export const STS = {
  audience: 'sts.amazonaws.com',
  host: 'sts.amazonaws.com',
  regional: (region: string) => `sts.${region}.amazonaws.com`,
} as const;

export const EVENT_SOURCES = ['sts.amazonaws.com', 'signin.amazonaws.com'] as const;
export const DEFAULT_AUDIENCES: readonly string[] = ['sts.amazonaws.com'];
export const blockedHosts = new Set<string>(['sts.amazonaws.com']);
export const NO_PROXY = ['169.254.169.254', 'sts.amazonaws.com'].join(',');
export const errors = { badHost: 'Use a Regional host such as sts.eu-west-1.amazonaws.com' };
