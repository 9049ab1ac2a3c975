import * as aws from '@pulumi/aws';
// environment: { variables: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } }
const bucket = new aws.s3.Bucket('logs', { tags: { note: "AWS_STS_REGIONAL_ENDPOINTS: 'legacy'" } });
export const name = bucket.id;
