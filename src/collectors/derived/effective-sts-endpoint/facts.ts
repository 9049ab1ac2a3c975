import type { Fact, RepoPlace } from '../../../model/index.ts';
import { groundOf, makeFact } from '../../../model/index.ts';
import { classifyHost } from '../../../sts/classify.ts';
import type { ResolveAnswer } from '../../../sts/types.ts';
import { chainOf, isAssumed } from './chain.ts';
import type { Conclusion } from './conclude.ts';
import { isTesting } from './directories.ts';
import { type Setting, settingsOf } from './environment.ts';
import { assumedRegion } from './question.ts';

/**
 * Whether a client calls the global host because it finds no Region where it looks for one. One that stops instead is no finding: a
 * program that runs gets its Region from its code.
 */
function findsNoRegion(answer: ResolveAnswer | undefined): boolean {
  return answer?.decidedBy === 'no Region';
}

/** What a user would change where no setting decided. */
export type ToChange = 'workload' | 'client' | 'shared-client';

export function endpointFact(conclusion: Conclusion, toChange: ToChange): Fact<'effective-sts-endpoint'> {
  const { placed, id, site, via, verdict } = conclusion;
  const { client } = placed;
  const { answer } = verdict;
  const key = [`${id}/${client.id}`, ...(site && site !== client ? [site.id] : []), ...(via === 'client' ? [] : [via])];
  return makeFact({
    kind: 'effective-sts-endpoint',
    key: key.join('/'),
    label: `${client.data.client}${verdict.versions === 'unknown' ? ' of unknown version' : ` ${verdict.versions}`} in ${id}`,
    place: { origin: 'derived', at: placeOf(conclusion, toChange), from: restsOn(conclusion) },
    data: {
      workload: id,
      client: client.data.client,
      versions: verdict.versions,
      via,
      ...endpointOf(conclusion, answer),
      decidedBy: findsNoRegion(answer) ? 'no-region' : (answer?.decidedBy ?? 'unknown'),
      confidence: confidenceIn(conclusion),
      chain: [...chainOf(conclusion)],
      rests: 'repo',
    },
  });
}

/** One fact for each setting that asks for Regional endpoints: whether the client obeys it. */
export function* effectFacts(conclusion: Conclusion, toChange: ToChange): Iterable<Fact> {
  const { placed, id, environment, verdict, via } = conclusion;
  const { client } = placed;
  if (via !== 'client' || verdict.isGuess) return;
  for (const setting of settingsOf(environment)) {
    const asks = asksFor(setting);
    if (asks === undefined) continue;
    const { answer } = verdict;
    const ground = groundOf(setting.place);
    const takesEffect =
      answer === undefined ? 'unknown' : answer.scope !== 'global' && (asks === 'regional' || answer.scope !== 'error');
    // Without effect the line to change is the one that the endpoint is reported at: one cause, one place.
    const at = takesEffect === false && asks === 'regional' ? placeOf(conclusion, toChange) : ground;
    if (at.origin !== 'repo') continue;
    yield makeFact({
      kind: 'sts-setting-effect',
      key: `${id}/${setting.id}/${client.id}${conclusion.site ? `/${conclusion.site.id}` : ''}`,
      label: `${setting.data.name} for ${client.data.client}`,
      place: { origin: 'derived', at, from: restsOn(conclusion) },
      data: {
        name: setting.data.name,
        value: setting.data.value,
        setting: setting.data.setting,
        workload: id,
        client: verdict.versions === 'unknown' ? client.data.client : `${client.data.client} ${verdict.versions}`,
        takesEffect,
        because: chainOf(conclusion).at(-1) ?? answer?.decidedBy ?? 'nothing is known of the client',
      },
    });
  }
}

/** Whether a setting asks for a Regional endpoint: plainly, or in a spelling that not every client understands. */
function asksFor({ data }: Setting): 'regional' | 'misspelt' | undefined {
  if (data.value === 'unknown') return undefined;
  if (data.setting === 'endpoint-url') return classifyHost(data.value).scope === 'regional' ? 'regional' : undefined;
  if (data.setting !== 'mode' || data.value.toLowerCase().trim() === 'legacy' || /global/i.test(data.name))
    return undefined;
  return data.value === 'regional' ? 'regional' : 'misspelt';
}

function restsOn({ placed, site, environment, questions }: Conclusion): readonly string[] {
  const { client, workload } = placed;
  const calls = site ? [site] : placed.sites;
  const { refusal } = questions.platform;
  const around = [...(workload ? [workload] : []), ...(refusal ? [refusal] : [])];
  const facts = [client, ...around, ...calls, ...settingsOf(environment)];
  return [...new Set(facts.map((fact) => fact.id))];
}

/** High where the client is installed in the workload itself; low where it is only another package's, or a test's. */
function confidenceIn({ placed, site }: Conclusion): 'high' | 'medium' | 'low' {
  const { client, sites } = placed;
  if (!client.data.direct || isTesting((site ?? client).data.directory)) return 'low';
  return client.data.workload === null && sites.length === 0 ? 'medium' : 'high';
}

function endpointOf(conclusion: Conclusion, answer: ResolveAnswer | undefined) {
  if (answer === undefined)
    return {
      host: 'unknown',
      endpointScope: 'unknown',
      endpointRegion: 'unknown',
      clientRegion: 'unknown',
      sameRegion: 'unknown',
    } as const;
  const clientRegion = ownRegion(conclusion);
  if (answer.scope === 'error')
    return {
      host: 'none',
      endpointScope: 'none',
      endpointRegion: 'none',
      clientRegion,
      sameRegion: 'unknown',
    } as const;
  const assumed = isAssumed(conclusion);
  const host = answer.host ?? 'unknown';
  const endpointRegion = answer.scope === 'regional' && !assumed ? (answer.region ?? 'unknown') : 'unknown';
  const known = endpointRegion !== 'unknown' && !['unknown', 'none'].includes(clientRegion);
  return {
    host: assumed ? host.replace(assumedRegion, '<region>') : host,
    endpointScope: answer.scope,
    endpointRegion: answer.scope === 'global' ? 'none' : endpointRegion,
    clientRegion,
    sameRegion: answer.scope === 'global' ? false : known ? endpointRegion === clientRegion : 'unknown',
  } as const;
}

/** The Region that the workload is said to run in: that of its variables, else of its profile. What the code passes is no evidence. */
function ownRegion({ environment, verdict, questions }: Conclusion): string {
  const { variables, file } = environment;
  const named = ['AWS_REGION', 'AWS_DEFAULT_REGION'].flatMap((name) => variables.get(name)?.data.value ?? []);
  const profile = file.active.findLast(({ data }) => data.setting === 'region');
  const [first, ...others] = new Set(named.length > 0 ? named : profile ? [profile.data.value] : []);
  if (first !== undefined) return others.length > 0 ? 'unknown' : first;
  return findsNoRegion(verdict.answer) && questions.regionSeen ? 'none' : 'unknown';
}

/** The setting that decided, where the answer names one. */
function decidingSetting({ environment, verdict }: Conclusion): Setting | undefined {
  const by = verdict.answer?.decidedBy;
  if (by === undefined) return undefined;
  const settings = settingsOf(environment);
  // The pseudo-Region stands for the global host, whatever brings the client to ask for the Region's own.
  const pseudo = settings.findLast(({ data }) => data.setting === 'region' && data.value === 'aws-global');
  if (pseudo && verdict.answer?.scope === 'global' && !/endpoint/i.test(by)) return pseudo;
  const kind = { 'code.region': 'region', 'code.endpoint': 'endpoint-url', 'code.profile': 'profile' }[by];
  if (by.startsWith('code.'))
    return environment.code.find(({ data }) => data.setting === (kind ?? 'mode')) ?? environment.code[0];
  // A version that does not know the argument yet does by default what it asks for.
  if (by === 'default' && verdict.answer?.scope === 'global')
    return environment.code.find(({ data }) => data.value === (data.setting === 'mode' ? 'legacy' : 'aws-global'));
  if (findsNoRegion(verdict.answer) || by.startsWith('profile '))
    return settings.findLast(({ data }) => data.setting === 'region');
  if (by === 'assume-role') return settings.findLast(({ data }) => data.setting === 'role-arn');
  if (by === 'services section') return settings.find(({ data }) => data.profile?.startsWith('services ') === true);
  const decided =
    environment.variables.get(by) ?? settings.find(({ data }) => data.name.toLowerCase() === by.toLowerCase());
  if (decided || verdict.answer?.scope !== 'global') return decided;
  // Some version has a default of its own; whoever asks for the legacy mode asks for the global host all the same.
  return settings.findLast(({ data }) => data.setting === 'mode' && data.value.toLowerCase() === 'legacy');
}

/** The setting that names another Region than the workload's own, where the endpoint is of that other Region. */
function foreignRegion(conclusion: Conclusion): Setting | undefined {
  const { endpointRegion, endpointScope, sameRegion } = endpointOf(conclusion, conclusion.verdict.answer);
  if (endpointScope !== 'regional' || sameRegion !== false) return undefined;
  return settingsOf(conclusion.environment).findLast(
    ({ data }) => data.value === endpointRegion || data.value.includes(`.${endpointRegion}.`),
  );
}

/** The line that a user would change: the deciding setting, else the container, function or module, else the pin. */
function placeOf(conclusion: Conclusion, toChange: ToChange): RepoPlace {
  const { placed, site } = conclusion;
  const { client, workload } = placed;
  const runs =
    workload &&
    (toChange === 'workload' ||
      ((toChange === 'client' || client.data.workload !== null) &&
        ['container', 'function', 'module'].includes(workload.data.type)));
  const fallback = runs ? workload : site && client.data.from === 'runtime' ? site : client;
  const { answer } = conclusion.verdict;
  // The annotation is what leaves the client to a default of its own.
  const refusal = answer?.decidedBy === 'default' ? conclusion.questions.platform.refusal : undefined;
  const decided = decidingSetting(conclusion);
  const chosen = foreignRegion(conclusion) ?? decided ?? refusal ?? fallback;
  const ground = groundOf(chosen.place);
  if (ground.origin !== 'repo') throw new Error(`a repository fact without a file: ${chosen.id}`);
  // Where a global host or Region is a constant that stands apart, the constant is what has to change.
  const value = chosen === decided && answer?.scope === 'global' ? chosen.spans?.['/value'] : undefined;
  const isApart = value && (value.start.line < ground.span.start.line || value.start.line > ground.span.end.line);
  return isApart ? { ...ground, span: value } : ground;
}
