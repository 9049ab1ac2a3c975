import { classifyHost } from './classify.ts';
import { clients } from './clients/index.ts';
import { admittedVersions } from './constraints.ts';
import { decide } from './engine.ts';
import { Refusal, type Situation } from './settings.ts';
import { askedOf, tools } from './tools.ts';
import type { ClientTable } from './traits.ts';
import {
  type ClientName,
  clientNames,
  type ResolveAnswer,
  type ResolveRequest,
  type ToolName,
  toolNames,
} from './types.ts';
import { atLeast, latest, parseVersion, type Version } from './versions.ts';

const possibleHost = /^(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.?)+(?::\d+)?$|^\[[0-9a-f:.]+\](?::\d+)?$/i;

type Body = Omit<ResolveAnswer, 'id'>;

/** Says which STS host a client calls, and why. Pure: nothing comes from the own environment; never throws for any input of the right shape. */
export function resolve(request: ResolveRequest): ResolveAnswer {
  const answer = answerTo(request);
  const chain = answer.chain.map(readable);
  return request.id === undefined ? { ...answer, chain } : { id: request.id, ...answer, chain };
}

/** Longer words say nothing to a reader. */
const longestWord = 300;

/** Titles of clients and names of arguments as a sentence has them; no credentials of a URL, no endless values. */
function readable(sentence: string): string {
  const short =
    sentence.length <= longestWord
      ? sentence
      : sentence
          .split(' ')
          .map((word) => (word.length > longestWord ? `${word.slice(0, longestWord / 2)}…` : word))
          .join(' ');
  return (short.includes('@') ? short.replaceAll(/[^\s/:@"]+:[^\s/@"]*@/g, '') : short)
    .replaceAll(/(?<![.:?!] )(?<!^)\bThe (?=SDK for|S3 backend|AWS provider)/g, 'the ')
    .replaceAll(/^code\.(\w+)/g, 'The argument $1')
    .replaceAll(/\bcode\.(\w+)/g, 'the argument $1');
}

/** The client of a package that somebody takes for the name of the client. */
function nameOfPackage(name: string): string {
  const client = clientNames.find((one) => clients[one].packages.some((entry) => entry.name === name));
  return client === undefined ? '' : ` The package ${name} is of the client ${client}.`;
}

function answerTo(request: ResolveRequest): Body {
  const { name, version } = request.client;
  const tool = toolNames.find((one) => one === name);
  if (tool !== undefined) return ofTool(request, tool);
  if (!Object.hasOwn(clients, name))
    return refused(
      'client',
      `The client ${JSON.stringify(name)} is not known.${nameOfPackage(name)} Known: ${[...clientNames, ...toolNames].join(', ')}.`,
    );
  const table = clients[name as ClientName];
  if (version !== undefined && version !== null && version !== '') {
    const parsed = parseVersion(version);
    return parsed === undefined ? admitted(request, name as ClientName, version) : atVersion(request, table, parsed);
  }
  return withoutVersion(request, table);
}

/** Tools ask one of the clients; without a version the answer stands only if it is the same for all of them. */
function ofTool(request: ResolveRequest, name: ToolName): Body {
  const { version } = request.client;
  const table = tools[name];
  const ask = (at: Version): Body => {
    const asked = askedOf(name, at, request);
    if ('refusal' in asked) return refused('region', asked.refusal);
    const answer = answerTo(asked.request);
    return { ...answer, chain: [asked.sentence, ...answer.chain] };
  };
  if (version !== undefined && version !== null && version !== '') {
    const parsed = parseVersion(version);
    return parsed === undefined
      ? refused('version', `${JSON.stringify(version)} is no version of ${table.title}.`)
      : ask(parsed);
  }
  const answers = table.embeds.map(({ since }) => ({ since, answer: ask(parseVersion(since) ?? latest) }));
  const newest = answers.at(-1)?.answer ?? refused('version', 'No version is known.');
  const other = answers.find(({ answer }) => answer.host !== newest.host);
  if (other === undefined) return newest;
  return refused(
    'version',
    `The answer depends on the version of ${table.title}: ${other.since === '0' ? 'the oldest' : other.since} calls ${hostOf(other.answer)}, the newest calls ${hostOf(newest)}. Give a version.`,
  );
}

function refused(decidedBy: string, sentence: string): Body {
  return { scope: 'error', decidedBy, chain: [sentence] };
}

/** No version is given: the answer stands only if it is the same at every change point. Never a guess. */
function withoutVersion(request: ResolveRequest, table: ClientTable): Body {
  const points = Object.values(table.features).flatMap((feature) => feature.since ?? []);
  const texts = ['0', ...new Set(points), 'latest'];
  return alike(request, table, texts, 'No version is given, but every version answers alike.');
}

/** A constraint of a manifest, by the grammar of the first ecosystem of the client: the answer stands if all that it admits agree. */
function admitted(request: ResolveRequest, name: ClientName, constraint: string): Body {
  const table = clients[name];
  const versions = admittedVersions(name, [constraint], table.packages[0]?.ecosystem ?? '');
  if (versions === undefined)
    return refused('version', `${JSON.stringify(constraint)} is no version of ${table.title}.`);
  if (versions.length === 0)
    return refused('version', `No version of ${table.title} satisfies ${JSON.stringify(constraint)}.`);
  const sentence = `Every version of ${table.title} that ${constraint} admits answers alike.`;
  return alike(request, table, versions, sentence);
}

function alike(request: ResolveRequest, table: ClientTable, versions: readonly string[], sentence: string): Body {
  const answers = versions.map((text) => ({ text, answer: atVersion(request, table, parseVersion(text) ?? latest) }));
  const newest = answers.at(-1) as (typeof answers)[number];
  const other = answers.find(({ answer }) => answer.host !== newest.answer.host);
  if (other === undefined) return { ...newest.answer, chain: [sentence, ...newest.answer.chain] };
  const older = other.text === '0' ? 'the oldest versions call' : `version ${other.text} calls`;
  const newer = newest.text === 'latest' ? 'the newest calls' : `version ${newest.text} calls`;
  return refused(
    'version',
    `The answer depends on the version of ${table.title}: ${older} ${hostOf(other.answer)}, ${newer} ${hostOf(newest.answer)}. Give a version.`,
  );
}

function hostOf({ host }: Body): string {
  return host ?? 'nothing (error)';
}

const changePoints = new Map<string, Version>();

/** A version of a table, read once. */
function changePoint(text: string): Version {
  const known = changePoints.get(text) ?? parseVersion(text) ?? latest;
  changePoints.set(text, known);
  return known;
}

function atVersion(request: ResolveRequest, table: ClientTable, version: Version): Body {
  const reached = (feature: string): boolean => {
    const since = table.features[feature]?.since;
    if (since === undefined || since === null) return true;
    return atLeast(version, changePoint(since));
  };
  const chain: string[] = [];
  const situation: Situation = {
    title: table.title,
    env: withRuntime(request, chain),
    config: request.config ?? undefined,
    code: request.code ?? {},
    via: request.via ?? 'client',
    traits: table.traits(reached, version),
    chain,
  };
  try {
    const { host: made, decidedBy } = decide(situation);
    const { badHost } = situation.traits;
    const host = badHost !== 'refuse' ? (made.split(badHost === 'cut' ? /[\s/?#]/ : /[/?#]/, 1)[0] ?? '') : made;
    if (
      badHost === 'refuse'
        ? !possibleHost.test(host)
        : (badHost === 'cut-any-label' ? /[\s/]/ : badHost === 'cut-unquoted' ? /[\s/"]/ : /[\s/]|\.\./).test(host)
    )
      throw new Refusal(decidedBy, `${table.title} cannot make a valid host of this Region or endpoint.`);
    const kind = classifyHost(host);
    return { scope: kind.scope, host, ...(kind.region === null ? {} : { region: kind.region }), decidedBy, chain };
  } catch (error) {
    if (error instanceof Refusal)
      return { scope: 'error', decidedBy: error.decidedBy, chain: [...chain, error.message] };
    throw error;
  }
}

/**
 * What a runtime injects. A variable that the case itself gives is never touched. The webhook of EKS adds a Region only where none
 * is given, and which one is not known here. Source: aws/amazon-eks-pod-identity-webhook pkg/handler/handler.go at 3bf80a3.
 */
function withRuntime({ env = {}, runtime }: ResolveRequest, chain: string[]): Readonly<Record<string, string>> {
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  if (runtime === 'lambda' && region !== undefined) {
    chain.push('The runtime lambda sets both AWS_REGION and AWS_DEFAULT_REGION.');
    return { AWS_REGION: region, AWS_DEFAULT_REGION: region, ...env };
  }
  const isDone = env['AWS_ROLE_ARN'] !== undefined || env['AWS_WEB_IDENTITY_TOKEN_FILE'] !== undefined;
  if (runtime !== 'eks-irsa' || isDone || env['AWS_STS_REGIONAL_ENDPOINTS'] !== undefined) return env;
  chain.push('The webhook of EKS sets AWS_STS_REGIONAL_ENDPOINTS=regional.');
  return { AWS_STS_REGIONAL_ENDPOINTS: 'regional', ...env };
}
