import { loadSettings } from '../config/load.ts';
import { makePlan, type Plan } from '../plan.ts';
import { hostOf } from './host.ts';
import { directoryOf, overridesOf } from './overrides.ts';
import type { Arguments, ExitCode, Terminal } from './terminal.ts';

/** `regional-sts plan`: what would run and what it needs; nothing is read but the configuration. */
export async function command(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const settings = loadSettings(directoryOf(args), overridesOf(args));
  const host = hostOf(terminal, settings.live);
  const plan = makePlan(settings, host.live.intent);
  terminal.stdout.write(args.options['format'] === 'json' ? asJson(plan) : asText(plan));
  return 0;
}

function asJson(plan: Plan): string {
  const collectors = [
    ...plan.repo.map(({ about }) => ({ id: about.id, source: 'repo', title: about.title, emits: about.emits })),
    ...[...plan.live, ...plan.offline].map(({ about }) => ({
      id: about.id,
      source: 'live',
      title: about.title,
      emits: about.emits,
      cost: about.cost,
      permissions: about.permissions,
    })),
  ];
  return `${JSON.stringify({ collectors, live: plan.intent, eventSource: plan.calls, permissions: plan.permissions, policy: plan.policy }, null, 2)}\n`;
}

function asText(plan: Plan): string {
  const { policy } = plan;
  const live = [...plan.live, ...plan.offline].map(
    ({ about }) => `  ${about.id.padEnd(24)} ${about.title}\n  ${''.padEnd(24)} cost: ${about.cost}`,
  );
  return [
    'Repository',
    ...plan.repo.map(({ about }) => `  ${about.id.padEnd(24)} ${about.title}`),
    '',
    plan.intent.look ? `Account: looked at, ${plan.intent.because}` : `Account: not looked at, ${plan.intent.because}`,
    ...live,
    '',
    ...callsText(plan),
    ...(policy === null
      ? ['No IAM permission is needed.']
      : ['The least IAM policy for this plan:', JSON.stringify(policy, null, 2)]),
    '',
  ].join('\n');
}

/** Which event source was chosen and why, and what the others would take; nothing when no calls are read. */
function callsText({ live, offline, calls }: Plan): readonly string[] {
  const read = [...live, ...offline].some(({ about }) => about.eventSource === calls.source);
  if (!read) return [];
  return [
    `Calls are read by ${calls.source}: ${calls.because}. The other event sources:`,
    ...calls.others.map(({ source, note }) => `  ${source.padEnd(24)} ${note}`),
    '',
  ];
}
