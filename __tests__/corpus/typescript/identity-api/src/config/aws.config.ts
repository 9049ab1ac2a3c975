import { registerAs } from '@nestjs/config';
import { z } from 'zod';

export const schema = z.object({
  AWS_REGION: z.string().min(1),
  STS_ENDPOINT: z.string().url().default('https://sts.amazonaws.com'),
  OIDC_AUDIENCE: z.string().default('sts.amazonaws.com'),
  AWS_STS_REGIONAL_ENDPOINTS: z.enum(['legacy', 'regional']).optional(),
});

export default registerAs('aws', () => {
  const env = schema.parse(process.env);
  return { region: env.AWS_REGION, endpoint: env.STS_ENDPOINT };
});
