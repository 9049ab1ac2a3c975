import { execa } from 'execa';

export type Environment = Record<string, string | undefined>;

const ENVIRONMENT: Environment = {
  AWS_SDK_LOAD_CONFIG: '1',
  AWS_STS_REGIONAL_ENDPOINTS: 'regional',
};

export const run = (command: string, args: string[]) => execa(command, args, { env: { ...ENVIRONMENT } });

export function configure(global: boolean): void {
  process.env.AWS_STS_REGIONAL_ENDPOINTS = global ? 'legacy' : 'regional';
  Object.assign(process.env, { AWS_ENDPOINT_URL_STS: 'https://sts.amazonaws.com' });
}

export const KNOWN = ['AWS_STS_REGIONAL_ENDPOINTS', 'AWS_REGION'] as const;
export const HELP = 'AWS_STS_REGIONAL_ENDPOINTS=legacy selects https://sts.amazonaws.com';
