const map: Record<string, { sts: string; s3: string }> = {
  'us-east-1': { sts: 'https://sts.us-east-1.amazonaws.com', s3: 'https://s3.us-east-1.amazonaws.com' },
  'eu-west-1': { sts: 'https://sts.eu-west-1.api.aws', s3: 'https://s3.eu-west-1.amazonaws.com' },
  default: { sts: 'https://sts.amazonaws.com', s3: 'https://s3.amazonaws.com' },
};

export function endpoint(region: string): string {
  return (map[region] ?? map['default']!).sts;
}

export function parse(host: string): string {
  const match = host.match(/^sts\.([a-z0-9-]+)\.amazonaws\.com$/);
  if (host === `sts.amazonaws.com`) return 'aws-global';
  return match?.[1] ?? host.split('.')[1] ?? '';
}
