import type { AwsAccess, Clock } from './aws/access.ts';
import { derive } from './collectors/derive.ts';
import { units as derivations } from './collectors/derived/registry.generated.ts';
import { gitPaths, gitPlace, gitRepository } from './collectors/files/git.ts';
import { leaveOut } from './collectors/files/ignored.ts';
import { walk } from './collectors/files/walk.ts';
import { livePass } from './collectors/live-pass.ts';
import { repoPass } from './collectors/repo-pass.ts';
import type { Settings } from './config/settings.ts';
import type { AnyFact, FactKind, Gap, Problem, RunInfo } from './model/index.ts';
import { type CodeownersFile, readCodeownersFile } from './owners/file.ts';
import { rootOf } from './paths-from-root.ts';
import type { LiveIntent, Plan } from './plan.ts';

/** How a run reaches an account; made by the entry, so that nothing below reads the environment. */
export interface LiveDoor {
  readonly intent: LiveIntent;
  /** `AWS_ENDPOINT_URL*` variables that redirect our own clients. */
  readonly redirectedBy: readonly string[];
  open(
    settings: Settings,
    progress: (message: string) => void,
  ): Promise<{ readonly access?: AwsAccess; readonly gaps: readonly Gap[] }>;
  /** Access for collectors that read files alone. */
  offline(settings: Settings, progress: (message: string) => void): AwsAccess;
}

export interface RunHost {
  readonly version: string;
  readonly clock: Clock;
  readonly live: LiveDoor;
  /** Where the checked directory is in its repository when git cannot say. */
  readonly prefix?: string;
  progress(message: string): void;
}

/** Everything observed and derived, as plain data. */
export interface Observation {
  readonly facts: readonly AnyFact[];
  readonly gaps: readonly Gap[];
  readonly inapplicable: ReadonlyMap<FactKind, string>;
  readonly problems: readonly Problem[];
  readonly info: Omit<RunInfo, 'startedAt' | 'durationMs'>;
  readonly codeowners?: CodeownersFile;
}

/** Collects and derives. Reads the repository and, when planned, the account; writes nothing. */
export async function observe(settings: Settings, plan: Plan, host: RunHost): Promise<Observation> {
  const git = gitPlace(settings.directory);
  const repository = plan.live.length + plan.offline.length > 0 ? gitRepository(settings.directory) : undefined;
  const all = gitPaths(settings.directory) ?? walk(settings.directory);
  const { paths, ignored } = leaveOut(all, settings.ignore);
  const live = observeLive(settings, plan, host);
  const repo = await repoPass(settings.directory, paths, plan.repo, (done, all) => {
    if (all > 5000) host.progress(`read ${done} of ${all} files`);
  });
  const account = await live;
  const derived = await derive([...repo.facts, ...account.facts], [...repo.gaps, ...account.gaps], derivations);
  const place = { prefix: host.prefix ?? '', ...(await git), ...named(await repository) };
  const codeowners = readCodeownersFile(rootOf(settings.directory, place.prefix));
  const crashes = [...repo.crashes, ...account.crashes, ...derived.crashes];
  return {
    facts: derived.facts,
    gaps: derived.gaps,
    inapplicable: account.inapplicable,
    problems: crashes.map((message) => ({ code: 'crash', message })),
    info: {
      directory: settings.directory,
      ...place,
      files: repo.files,
      ignored,
      facts: derived.facts.length,
      live: account.info,
    },
    ...(codeowners === undefined ? {} : { codeowners }),
  };
}

function named(repository: string | undefined): { readonly repository?: string } {
  return repository === undefined ? {} : { repository };
}

interface AccountObservation {
  readonly facts: readonly AnyFact[];
  readonly gaps: readonly Gap[];
  readonly inapplicable: ReadonlyMap<FactKind, string>;
  readonly crashes: readonly string[];
  readonly info: RunInfo['live'];
}

async function observeLive(settings: Settings, plan: Plan, host: RunHost): Promise<AccountObservation> {
  const { intent, redirectedBy } = host.live;
  const progress = (message: string): void => host.progress(message);
  const offline =
    plan.offline.length > 0 ? await livePass(host.live.offline(settings, progress), plan.offline) : undefined;
  const none = {
    facts: offline?.facts ?? [],
    gaps: offline?.gaps ?? [],
    inapplicable: offline?.inapplicable ?? new Map(),
    crashes: offline?.crashes ?? [],
  };
  const unseen = { looked: false, because: intent.because, regions: [], redirectedBy };
  if (plan.live.length === 0) return { ...none, info: unseen };
  const { access, gaps } = await host.live.open(settings, progress);
  if (access === undefined) return { ...none, gaps: [...none.gaps, ...gaps], info: unseen };
  const pass = await livePass(access, plan.live);
  return {
    facts: [...none.facts, ...pass.facts],
    gaps: [...none.gaps, ...gaps, ...pass.gaps],
    inapplicable: new Map([...none.inapplicable, ...pass.inapplicable]),
    crashes: [...none.crashes, ...pass.crashes],
    info: {
      looked: true,
      because: intent.because,
      account: access.account,
      partition: access.partition,
      regions: access.regions,
      window: { from: access.window.from.toISOString(), to: access.window.to.toISOString() },
      redirectedBy,
    },
  };
}
