import { Command, Option } from 'commander';
import yargs from 'yargs';

export const program = new Command()
  .option('--sts-endpoint <url>', 'STS endpoint, such as https://sts.amazonaws.com', 'https://sts.amazonaws.com')
  .addOption(new Option('--audience <aud>').default('sts.amazonaws.com'))
  .addOption(new Option('--endpoint <url>').default('https://sts.eu-west-1.amazonaws.com'));

export const argv = yargs(process.argv.slice(2)).options({
  stsEndpoint: { type: 'string', default: 'https://sts.amazonaws.com', describe: 'the STS endpoint' },
  audience: { type: 'string', default: 'sts.amazonaws.com' },
});

export function explain(host: string): string {
  if (host === 'sts.amazonaws.com') return 'global';
  if (/^sts\.[a-z0-9-]+\.amazonaws\.com$/u.test(host)) return 'regional';
  return `neither sts.amazonaws.com nor sts.<region>.amazonaws.com: ${host}`;
}

export const isLegacy = (env: NodeJS.ProcessEnv): boolean => env['AWS_STS_REGIONAL_ENDPOINTS'] === 'legacy';
export const messages: Record<string, string> = {
  legacy: 'AWS_STS_REGIONAL_ENDPOINTS=legacy asks for sts.amazonaws.com',
};
