import { attribute } from './attribution/attribute.ts';
import { units as derivations } from './collectors/derived/registry.generated.ts';
import { matcher } from './collectors/match.ts';
import type { Settings } from './config/settings.ts';
import { decide } from './engine/decide.ts';
import { type JudgedPolicy, judge, type Observed } from './engine/judge.ts';
import { sortGaps } from './engine/sort.ts';
import { holdingOn } from './engine/suppress.ts';
import { factSchemas } from './facts/schemas.generated.ts';
import type { FactKind, Gap, Place, Report, Source } from './model/index.ts';
import { pointSpan } from './model/index.ts';
import { type Observation, observe, type RunHost } from './observe.ts';
import { ownersFor } from './owners-of-findings.ts';
import { findingsFromRoot, gapsFromRoot } from './paths-from-root.ts';
import { makePlan, type Plan } from './plan.ts';
import { choosePolicies } from './policies.ts';
import { readSnapshot } from './snapshot.ts';
import { trendOfRun } from './trend/of-run.ts';

/** settings -> plan -> collect -> derive -> evaluate -> suppress -> decide: the whole product without rendering and delivery. */
export async function run(settings: Settings, host: RunHost): Promise<Report> {
  const started = host.clock.now();
  const policies = choosePolicies(settings);
  const plan = makePlan(settings, host.live.intent);
  const observation =
    settings.facts === null ? await observe(settings, plan, host) : await readSnapshot(settings.facts);
  return reportOn(observation, { settings, host, plan, policies, started });
}

interface Judging {
  readonly settings: Settings;
  readonly host: RunHost;
  readonly plan: Plan;
  readonly policies: readonly JudgedPolicy[];
  readonly started: Date;
}

/** The second half of a run: what is to be said about what was observed. */
export function reportOn(observation: Observation, { settings, host, plan, policies, started }: Judging): Report {
  const { holding, notices } = holdingOn(started.toISOString().slice(0, 10), waiversOf(settings));
  const judged = judgeObservation(policies, observation, plan, settings, holding, started);
  const { codeowners, info } = observation;
  const led = attribute(judged.findings, {
    facts: observation.facts,
    repository: info.repository,
    prefix: info.prefix,
  });
  const owned = ownersFor(led, { settings, codeowners, prefix: info.prefix });
  const findings = findingsFromRoot(owned, info.prefix);
  const calls = trendOfRun({
    facts: observation.facts,
    gaps: observation.gaps,
    live: info.live,
    looked: sawCalls(observation, plan, settings.facts !== null),
    compare: settings.compare,
    now: started.toISOString(),
  });
  const problems = [...observation.problems, ...notices];
  return {
    schemaVersion: 1,
    tool: { name: 'regional-sts', version: host.version },
    run: {
      startedAt: started.toISOString(),
      durationMs: host.clock.now().getTime() - started.getTime(),
      ...info,
    },
    policies: judged.results,
    findings,
    ...(calls === undefined ? {} : { calls }),
    gaps: sortGaps(gapsFromRoot(observation.gaps, info.prefix)),
    problems,
    verdict: decide(judged.results, findings, problems, {
      failOn: settings.failOn,
      failOnUndecided: settings.failOnUndecided,
      ...notLooked(observation),
    }),
  };
}

function judgeObservation(
  policies: readonly JudgedPolicy[],
  observation: Observation,
  plan: Plan,
  settings: Settings,
  waivers: Parameters<typeof judge>[2]['waivers'],
  at: Date,
) {
  const observed: Observed = observation;
  const nowhere: Place = { origin: 'repo', path: settings.configPath ?? '.github/regional-sts.yml', span: pointSpan() };
  return judge(policies, observed, {
    derivations: derivations.map((unit) => unit.about),
    sourceOf,
    off: (kinds) => whyOff(kinds, observation, plan, settings),
    waivers,
    nowhere,
    placeOfGap: (gap) => placeOfGap(gap, nowhere, at),
  });
}

function sourceOf(kind: FactKind): Source | 'derived' {
  return factSchemas[kind]['x-source'] as Source | 'derived';
}

/** A policy is off when none of the sources that it rests on was planned. */
function whyOff(
  kinds: ReadonlySet<FactKind>,
  observation: Observation,
  plan: Plan,
  settings: Settings,
): string | undefined {
  const bases = [...kinds].filter((kind) => sourceOf(kind) !== 'derived');
  if (bases.some((kind) => sourceOf(kind) === 'repo')) return undefined;
  if (settings.facts !== null)
    return observation.info.live.looked || observation.facts.some((fact) => kinds.has(fact.kind))
      ? undefined
      : 'the snapshot holds nothing of the account';
  const planned = new Set([...plan.live, ...plan.offline].flatMap((unit) => unit.about.emits));
  return bases.some((kind) => planned.has(kind)) ? undefined : plan.intent.because;
}

/** Whether calls were looked for, in this run or in the one that made the snapshot. */
function sawCalls({ info, facts }: Observation, plan: Plan, saved: boolean): boolean {
  if (saved) return info.live.looked || facts.some((fact) => fact.kind === 'sts-call-summary');
  return [...plan.live, ...plan.offline].some((unit) => unit.about.emits.includes('sts-call-summary'));
}

function notLooked(observation: Observation): { notLooked?: string } {
  const { live } = observation.info;
  if (live.looked || observation.gaps.some((gap) => gap.kinds.includes('vpc'))) return {};
  return { notLooked: `the account was not looked at (${live.because})` };
}

function placeOfGap(gap: Gap, nowhere: Place, at: Date): Place {
  const { path, line, account, region, subject } = gap.where;
  if (path !== undefined) return { origin: 'repo', path, span: pointSpan(line ?? 1) };
  if (account === undefined && region === undefined) return nowhere;
  return {
    origin: 'live',
    account: account ?? 'unknown',
    region: region ?? 'unknown',
    subject: subject ?? gap.collector,
    observedAt: at.toISOString(),
  };
}

function waiversOf(settings: Settings) {
  return settings.waivers.map((waiver) => ({
    policy: waiver.policy,
    reason: waiver.reason,
    covers: waiver.paths.length > 0 ? matcher(waiver.paths) : () => true,
    ...(waiver.until === undefined ? {} : { until: waiver.until }),
  }));
}
