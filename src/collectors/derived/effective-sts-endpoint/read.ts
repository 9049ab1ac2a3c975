import type { AnyFact, Fact, Gap } from '../../../model/index.ts';
import { isKind } from '../../../model/index.ts';
import { clientNames, toolNames } from '../../../sts/types.ts';
import { type Conclusion, conclusionsOf } from './conclude.ts';
import { settersAmong, unlessSetElsewhere } from './elsewhere.ts';
import type { Known, Setting, Workload } from './environment.ts';
import { effectFacts, endpointFact } from './facts.ts';
import { linkedByName } from './image-names.ts';
import { type Client, place } from './placement.ts';

/** Joins settings, clients and workloads: which host each client of each workload calls, and whether settings are obeyed. */
export function* read(facts: readonly AnyFact[]): Iterable<Fact | Gap> {
  const known = knownFrom(facts);
  const clients = facts.filter((fact): fact is Client => isKind(fact, 'aws-client') && isSdk(fact.data.client));
  const found = place(clients, known).flatMap((placed) => conclusionsOf(placed, known));
  const setters = settersAmong(found, known);
  const conclusions = found.map((one) => unlessSetElsewhere(one, setters, clients));
  const passing = new Map<string, Set<string>>();
  for (const conclusion of conclusions) {
    const { client } = conclusion.placed;
    if (isSafe(conclusion)) passing.set(client.id, (passing.get(client.id) ?? new Set()).add(conclusion.id));
  }
  const failing = new Map<string, Set<string>>();
  for (const conclusion of conclusions) {
    const { client } = conclusion.placed;
    if (!isSafe(conclusion)) failing.set(client.id, (failing.get(client.id) ?? new Set()).add(conclusion.id));
  }
  const open = new Set<string>();
  for (const conclusion of conclusions) {
    if (isIdle(conclusion) || isTold(conclusion) || isRepeated(conclusion, open)) continue;
    // Where a neighbour with the same client does well, the workload is what has to change, not the client.
    const neighbours = [...(passing.get(conclusion.placed.client.id) ?? [])].filter((id) => id !== conclusion.id);
    // Where several workloads fail by one client and none does well, the client is the one cause of all.
    const isShared = (failing.get(conclusion.placed.client.id)?.size ?? 0) > 1;
    const toChange = neighbours.length > 0 ? 'workload' : isShared ? 'shared-client' : 'client';
    yield endpointFact(conclusion, toChange);
    yield* effectFacts(conclusion, toChange);
  }
}

function knownFrom(facts: readonly AnyFact[]): Known {
  const workloads = new Map(
    facts.filter((fact) => isKind(fact, 'workload')).map((fact): [string, Workload] => [fact.data.workload, fact]),
  );
  const settings = new Map<string, Setting[]>();
  for (const fact of facts) {
    if (!isKind(fact, 'sts-setting')) continue;
    settings.set(fact.data.workload, [...(settings.get(fact.data.workload) ?? []), fact]);
  }
  const programs = [...workloads.values()].filter(
    ({ data }) =>
      data.workload.startsWith('program:') &&
      (settings.get(data.workload) ?? []).some(({ data: { setting } }) => ['mode', 'endpoint-url'].includes(setting)),
  );
  const optedOut = new Map(
    facts.flatMap((fact): [string, Fact<'eks-service-account'>][] =>
      isKind(fact, 'eks-service-account') && fact.data.regionalSts === 'off' ? [[fact.data.workload, fact]] : [],
    ),
  );
  const outside = new Map(
    facts.flatMap((fact): [string, ReadonlySet<string>][] =>
      isKind(fact, 'image-content') ? [[fact.data.workload, new Set(fact.data.outside)]] : [],
    ),
  );
  return { ...linkedByName({ workloads, settings, optedOut }), programs, outside };
}

/** What other tools call is not decided by these settings. */
function isSdk(client: string): boolean {
  return client === 'unknown' || ([...clientNames, ...toolNames] as readonly string[]).includes(client);
}

/**
 * Where nothing can be said and nothing would be gained by saying so: an action at a commit that does not say its version; the CLI of
 * whatever machine a script runs on.
 */
function isIdle({ placed, verdict }: Conclusion): boolean {
  const { from, ecosystem } = placed.client.data;
  return verdict.answer === undefined && (from === 'action' || (from === 'source' && ecosystem === 'command'));
}

/** Whether its code asks for the global endpoint plainly: that is told of the setting, whatever the version makes of it. */
function isTold({ environment, verdict }: Conclusion): boolean {
  if (verdict.answer !== undefined) return false;
  return environment.code.some(({ data }) => data.setting === 'mode' && data.value.toLowerCase() === 'legacy');
}

/** Whether the same was left open, for the same reason, for another package of the same client in the same workload. */
function isRepeated({ id, placed, via, verdict }: Conclusion, seen: Set<string>): boolean {
  if (verdict.answer !== undefined || id === 'repository') return false;
  const key = JSON.stringify([id, placed.client.data.client, via, verdict.open]);
  const isKnown = seen.has(key);
  seen.add(key);
  return isKnown;
}

function isSafe({ verdict }: Conclusion): boolean {
  return verdict.answer !== undefined && verdict.answer.scope !== 'global';
}
