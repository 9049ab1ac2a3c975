import type { AnyFact, Fact, Gap, RepoPlace } from '../../../model/index.ts';
import { groundOf, isKind, makeFact } from '../../../model/index.ts';
import { clientNames, type ResolveAnswer } from '../../../sts/types.ts';
import { ancestry, type Environment, environmentOf, type Setting, type Workload } from './environment.ts';
import { type Client, isForTests, type Placed, place } from './placement.ts';
import { resolveVersions } from './versions.ts';

/** A Region to resolve with where the repository names none: the deployment gives one, and in this one a legacy default shows. */
const assumedRegion = 'us-west-2';

/** How `resolve` says that a client calls the global host because it sees no Region. */
const noRegion = 'no Region';

/** Joins settings, clients and workloads: which host each client of each workload calls, and whether settings are obeyed. */
export function* read(facts: readonly AnyFact[]): Iterable<Fact | Gap> {
  const workloads = new Map(
    facts.filter((fact) => isKind(fact, 'workload')).map((fact): [string, Workload] => [fact.data.workload, fact]),
  );
  const byWorkload = new Map<string, Setting[]>();
  for (const fact of facts) {
    if (!isKind(fact, 'sts-setting')) continue;
    byWorkload.set(fact.data.workload, [...(byWorkload.get(fact.data.workload) ?? []), fact]);
  }
  const clients = facts.filter((fact): fact is Client => isKind(fact, 'aws-client') && isSdk(fact.data.client));
  for (const placed of place(clients, workloads, byWorkload)) {
    const id = placed.workload?.data.workload ?? 'repository';
    const managed = ancestry(id, workloads).some((one) => isManaged(workloads.get(one)));
    yield* conclude(placed, id, environmentOf(id, workloads, byWorkload), managed);
  }
}

/** The credentials action and the like call STS by themselves; what they call is not decided by these settings. */
function isSdk(client: string): boolean {
  return client === 'unknown' || (clientNames as readonly string[]).includes(client);
}

function* conclude(placed: Placed, id: string, environment: Environment, managed: boolean): Iterable<Fact | Gap> {
  const { client, workload } = placed;
  const { client: name } = client.data;
  const regionSeen = environment.settings.some((setting) => setting.data.setting === 'region') || managed;
  const variables =
    regionSeen && !managed
      ? environment.variables
      : { AWS_REGION: assumedRegion, AWS_DEFAULT_REGION: assumedRegion, ...environment.variables };
  const open = environment.unknown.filter((setting) => ['mode', 'endpoint-url'].includes(setting.data.setting));
  const versioned =
    name === 'unknown'
      ? {
          answer: undefined,
          versions: client.data.version,
          open: `${client.data.package} is not a client that we know.`,
        }
      : resolveVersions(client, { env: withUnknownRegions(variables, environment) });
  const answer = open.length > 0 ? undefined : versioned.answer;
  const because = open[0]
    ? `${open[0].data.name} is computed (${open[0].data.written}), so its value is not known here.`
    : versioned.open;
  const deciding = answer ? decidingSetting(answer, environment) : undefined;
  const at = placeOf(deciding, client, workload);
  const from = [client.id, ...(workload ? [workload.id] : []), ...environment.settings.map((setting) => setting.id)];
  const label = `${name} ${versioned.versions} in ${id}`;
  const assumed = regionSeen ? [] : ['No Region is set here; the deployment is taken to give one.'];
  yield makeFact({
    kind: 'effective-sts-endpoint',
    key: `${id}/${client.id}`,
    label,
    place: { origin: 'derived', at, from },
    data: {
      workload: id,
      client: name,
      versions: versioned.versions,
      via: 'client',
      ...endpointOf(answer, regionSeen),
      decidedBy: answer === undefined ? 'unknown' : answer.decidedBy === noRegion ? 'no-region' : answer.decidedBy,
      confidence: confidenceIn(client),
      chain: [...assumed, ...(answer ? chainOf(answer, regionSeen) : because === undefined ? [] : [because])],
      rests: 'repo',
    },
  });
  yield* effects(id, client, environment, answer, from);
}

/** The reasons; a Region that we only assumed is not named. */
function chainOf(answer: ResolveAnswer, regionSeen: boolean): readonly string[] {
  if (regionSeen) return answer.chain;
  return answer.chain
    .filter((sentence) => !sentence.includes(`=${assumedRegion} `))
    .map((sentence) => sentence.replaceAll(assumedRegion, 'the older Regions'));
}

/** High where the client is installed in the workload itself; low where it is only another package's, or a test's. */
function confidenceIn(client: Client): 'high' | 'medium' | 'low' {
  if (!client.data.direct || isForTests(client)) return 'low';
  return client.data.workload === null ? 'medium' : 'high';
}

/** Lambda gives every function its Region, and the webhook of EKS every pod whose service account has a role. */
function isManaged(workload: Workload | undefined): boolean {
  const { type, runtime } = workload?.data ?? { type: 'other', runtime: 'none' };
  return type === 'function' || runtime.startsWith('lambda:') || runtime === 'eks-irsa';
}

/** A computed Region is some Region: the scope of the endpoint does not depend on which. */
function withUnknownRegions(
  variables: Readonly<Record<string, string>>,
  environment: Environment,
): Record<string, string> {
  const computed = environment.unknown.filter((setting) => setting.data.setting === 'region');
  const names = computed.flatMap((setting) =>
    setting.data.source === 'environment' ? [setting.data.name] : ['AWS_REGION', 'AWS_DEFAULT_REGION'],
  );
  return { ...Object.fromEntries(names.map((name) => [name, assumedRegion])), ...variables };
}

function endpointOf(answer: ResolveAnswer | undefined, regionSeen: boolean) {
  if (answer === undefined)
    return {
      host: 'unknown',
      endpointScope: 'unknown',
      endpointRegion: 'unknown',
      clientRegion: 'unknown',
      sameRegion: 'unknown',
    } as const;
  if (answer.scope === 'error')
    return {
      host: 'none',
      endpointScope: 'none',
      endpointRegion: 'none',
      clientRegion: 'none',
      sameRegion: 'unknown',
    } as const;
  const region = answer.region ?? 'none';
  const assumedHost = !regionSeen && answer.scope === 'regional';
  return {
    host: assumedHost ? (answer.host ?? 'unknown').replace(assumedRegion, '<region>') : (answer.host ?? 'unknown'),
    endpointScope: answer.scope,
    endpointRegion: answer.scope === 'regional' && regionSeen ? region : answer.scope === 'global' ? 'none' : 'unknown',
    clientRegion:
      answer.decidedBy === noRegion ? 'none' : regionSeen && answer.scope === 'regional' ? region : 'unknown',
    sameRegion: answer.scope === 'regional' ? true : answer.scope === 'global' ? false : 'unknown',
  } as const;
}

/** The setting that decided, where the answer names one. */
function decidingSetting(answer: ResolveAnswer, environment: Environment): Setting | undefined {
  if (answer.decidedBy === noRegion) return environment.settings.find((setting) => setting.data.setting === 'region');
  return environment.settings.find(
    (setting) => setting.data.name === answer.decidedBy || answer.decidedBy.endsWith(setting.data.name),
  );
}

/** The line that a user would change: the deciding setting, else the container, function or module, else the pin. */
function placeOf(setting: Setting | undefined, client: Client, workload: Workload | undefined): RepoPlace {
  const chosen =
    setting ?? (workload && ['container', 'function', 'module'].includes(workload.data.type) ? workload : client);
  const ground = groundOf(chosen.place);
  if (ground.origin !== 'repo') throw new Error(`a repository fact without a file: ${chosen.id}`);
  return ground;
}

function* effects(
  id: string,
  client: Client,
  environment: Environment,
  answer: ResolveAnswer | undefined,
  from: readonly string[],
): Iterable<Fact> {
  for (const setting of environment.settings) {
    if (setting.data.setting !== 'mode' || setting.data.value !== 'regional') continue;
    const ground = groundOf(setting.place);
    if (ground.origin !== 'repo') continue;
    const takesEffect = answer === undefined ? 'unknown' : answer.scope !== 'global';
    yield makeFact({
      kind: 'sts-setting-effect',
      key: `${id}/${setting.id}/${client.id}`,
      label: `${setting.data.name} for ${client.data.client}`,
      place: { origin: 'derived', at: ground, from },
      data: {
        name: setting.data.name,
        value: setting.data.value,
        setting: setting.data.setting,
        workload: id,
        client: client.data.version === 'unknown' ? client.data.client : `${client.data.client} ${client.data.version}`,
        takesEffect,
        because:
          answer === undefined ? 'the version of the client is not known' : (answer.chain.at(-1) ?? answer.decidedBy),
      },
    });
  }
}
