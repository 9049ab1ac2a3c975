import { readFileSync } from 'node:fs';
import { resolveBatch } from '../sts/batch.ts';
import { resolve } from '../sts/resolve.ts';
import type { ResolveAnswer, ResolveCode, Via } from '../sts/types.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/** `regional-sts resolve`: pure over its options; nothing is taken from the own environment. Wrong usage exits with 2. */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const text = (name: string): string | undefined => {
    const value = args.options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const batch = text('batch');
  if (batch !== undefined) {
    const input = readText(batch === '-' ? 0 : batch);
    if (input === undefined) return wrong(terminal, `cannot read ${batch}`);
    let out = '';
    for (const answer of resolveBatch(input)) out += `${JSON.stringify(answer)}\n`;
    terminal.stdout.write(out);
    return 0;
  }
  const client = text('client');
  if (client === undefined)
    return wrong(terminal, 'say which client: --client boto3@1.26.27, or give cases with --batch FILE');
  const given = args.options['env'];
  const env: Record<string, string> = {};
  for (const pair of Array.isArray(given) ? given : given === undefined ? [] : [String(given)]) {
    const at = String(pair).indexOf('=');
    if (at <= 0) return wrong(terminal, 'an --env needs the form NAME=VALUE');
    env[String(pair).slice(0, at)] = String(pair).slice(at + 1);
  }
  const file = text('aws-config');
  const config = file === undefined ? undefined : readText(file);
  if (file !== undefined && config === undefined) return wrong(terminal, `cannot read ${file}`);
  const at = client.lastIndexOf('@');
  const code: ResolveCode = { region: text('region'), endpoint: text('endpoint'), profile: text('profile') };
  const answer = resolve({
    client: at > 0 ? { name: client.slice(0, at), version: client.slice(at + 1) } : { name: client },
    env,
    config,
    code,
    via: text('via') as Via | undefined,
    runtime: text('runtime'),
  });
  terminal.stdout.write(text('format') === 'json' ? `${JSON.stringify(answer)}\n` : asText(answer));
  return 0;
}

function asText(answer: ResolveAnswer): string {
  const head = answer.host === undefined ? 'error' : `${answer.host} (${answer.scope})`;
  return [head, `decided by: ${answer.decidedBy}`, ...answer.chain.map((sentence) => `  ${sentence}`), ''].join('\n');
}

function readText(file: string | number): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function wrong(terminal: Terminal, message: string): ExitCode {
  terminal.stderr.write(`regional-sts resolve: ${message}\n`);
  return 2;
}
