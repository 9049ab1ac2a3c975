
/** The Region that our first calls go to: the first one asked for, else that of the environment, else us-east-1. */
export function ownRegion(env: Readonly<Record<string, string | undefined>>, asked: readonly string[] | null): string {
  return asked?.[0] ?? ([env['AWS_REGION'], env['AWS_DEFAULT_REGION']].find((region) => region !== undefined && region !== '' && region !== 'aws-global') || 'us-east-1');
}
