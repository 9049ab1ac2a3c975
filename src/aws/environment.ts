/** Environment variables, injected: nothing below the entries reads `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Services that our clients speak to, with the suffix of their endpoint variable (`AWS_ENDPOINT_URL_<SUFFIX>`). */
const endpointSuffixes = {
  ec2: 'EC2',
  route53: 'ROUTE_53',
  sts: 'STS',
  cloudtrail: 'CLOUDTRAIL',
  s3: 'S3',
  athena: 'ATHENA',
  logs: 'CLOUDWATCH_LOGS',
} as const;

export type AwsService = keyof typeof endpointSuffixes;

/** Names of the variables that redirect our own clients; their values may hold credentials and are not repeated. */
export function redirectingVariables(env: Environment): readonly string[] {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']?.toLowerCase() === 'true') return [];
  const names = ['AWS_ENDPOINT_URL', ...Object.values(endpointSuffixes).map((suffix) => `AWS_ENDPOINT_URL_${suffix}`)];
  return names.filter((name) => env[name]).sort();
}

/** The address that the environment sets for a service, by the rule of the SDKs: the service's own variable first. */
export function redirectedTo(env: Environment, service: AwsService): string | undefined {
  if (redirectingVariables(env).length === 0) return undefined;
  return env[`AWS_ENDPOINT_URL_${endpointSuffixes[service]}`] || env['AWS_ENDPOINT_URL'] || undefined;
}
