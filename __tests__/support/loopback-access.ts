import type { AwsAccess } from '../../src/aws/access.ts';

/** What differs from an access to one account in us-east-1 without options. */
export type AccessParts = Pick<AwsAccess, 'window' | 'clock'> &
  Partial<Omit<AwsAccess, 'options'>> & {
    readonly options?: Partial<AwsAccess['options']>;
    /** Milliseconds: short only where a call hangs, since a busy machine answers late. */
    readonly requestTimeout?: number;
  };

/** Access to the account that a loopback server stands for, by real clients that try once. */
export function loopbackAccess(url: string, { options, requestTimeout = 20_000, ...parts }: AccessParts): AwsAccess {
  return {
    account: '111122223333',
    partition: 'aws',
    regions: ['us-east-1'],
    options: { lookupCalls: null, lookupSeconds: null, events: [], sources: {}, ...options },
    client: (region) => ({
      region,
      endpoint: url,
      credentials: () => Promise.resolve({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' }),
      maxAttempts: 1,
      customUserAgent: 'test',
      requestHandler: { requestTimeout, throwOnRequestTimeout: true },
    }),
    progress: () => undefined,
    ...parts,
  };
}
