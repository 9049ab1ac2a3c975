import { cleanEnv, str, url } from 'envalid';

export const env = cleanEnv(process.env, {
  STS_ENDPOINT: url({ default: 'https://sts.amazonaws.com', desc: 'defaults to https://sts.amazonaws.com' }),
  OIDC_AUDIENCE: str({ default: 'sts.amazonaws.com' }),
  AWS_STS_REGIONAL_ENDPOINTS: str({ choices: ['legacy', 'regional'], default: 'regional' }),
});

Object.defineProperty(process.env, 'AWS_STS_REGIONAL_ENDPOINTS', { value: 'regional' });
process.env = { ...process.env, AWS_STS_REGIONAL_ENDPOINTS: 'regional' };
