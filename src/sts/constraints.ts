import { satisfies as pep440 } from '@renovatebot/pep440';
import semver from 'semver';
import { clientOfPackage, clients } from './clients/index.ts';
import { resolve } from './resolve.ts';
import type { ClientName } from './types.ts';
import { atLeast, latest, parseVersion, type Version } from './versions.ts';

export interface OutcomeRange {
  readonly outcome: 'legacy' | 'regional' | 'depends' | 'unknown';
  readonly client: ClientName | null;
  readonly reason: string;
}

/** Where a client turns regional when nothing is set: probed with one commercial Region at every change point of its table. */
function turningPoints(client: ClientName): readonly { readonly from: string; readonly legacy: boolean }[] {
  const probe = (version: string): boolean =>
    resolve({ client: { name: client, version }, env: { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' } })
      .scope === 'global';
  return changePoints(client).map((from) => ({ from, legacy: probe(from) }));
}

/** Versions at which something changes in the table of a client, in order, from the very first. */
function changePoints(client: ClientName): readonly string[] {
  const since = Object.values(clients[client].features).flatMap((feature) =>
    feature.since === null ? [] : [feature.since],
  );
  return ['0', ...[...new Set(since)].sort((a, b) => (atLeast(asVersion(a), asVersion(b)) ? 1 : -1))];
}

/**
 * What a version constraint of a manifest says about the default of a client: certainly legacy, certainly regional,
 * depends on the resolved version (a lock file decides), or unknown.
 */
export function outcomeRange(client: ClientName, constraint: string | null, ecosystem: string): OutcomeRange {
  const points = turningPoints(client);
  const kinds = new Set(points.map((one) => one.legacy));
  const title = clients[client].title;
  if (kinds.size === 1) {
    const outcome = kinds.has(true) ? 'legacy' : 'regional';
    return { outcome, client, reason: `${title} is ${outcome} by default in every version.` };
  }
  const text = constraint?.trim() ?? '';
  // Ruby 2 turned regional on its own, so the last legacy change point counts
  const turn = points[points.findLastIndex((one) => one.legacy) + 1]?.from ?? '0';
  if (text === '' || text === '*' || text === 'latest' || text === 'x') {
    return {
      outcome: 'depends',
      client,
      reason: `No version is required; ${title} is regional by default from ${turn}, so the resolved version decides.`,
    };
  }
  const exact = parseVersion(text.replace(/^(?:===?|=)\s*/, ''));
  if (exact !== undefined && (exact.length > 2 || /^=/.test(text)) && (ecosystem !== 'cargo' || text.startsWith('='))) {
    const legacy = !atLeast(exact, parseVersion(turn) ?? latest);
    return {
      outcome: legacy ? 'legacy' : 'regional',
      client,
      reason: `${title} ${text} is ${legacy ? 'legacy' : 'regional'} by default; it turned regional with ${turn}.`,
    };
  }
  const admits = matcher(ecosystem, text);
  if (admits === undefined)
    return { outcome: 'unknown', client, reason: `The constraint ${JSON.stringify(text)} cannot be read.` };
  const low = samples(turn, -1).some(admits);
  const high = samples(turn, 1).some(admits);
  if (low && high)
    return {
      outcome: 'depends',
      client,
      reason: `${text} admits versions on both sides of ${turn}, where ${title} turned regional; the resolved version decides.`,
    };
  if (!low && !high) return { outcome: 'unknown', client, reason: `No version near ${turn} satisfies ${text}.` };
  return {
    outcome: low ? 'legacy' : 'regional',
    client,
    reason: `Every version that ${text} admits is ${low ? `before ${turn}, so legacy` : `${turn} or later, so regional`} by default.`,
  };
}

/**
 * One version for each stretch between two change points of a client that a constraint admits: what holds for all of them holds
 * for whatever is installed. Undefined when the constraint cannot be read. An open requirement is met by the newest release, so
 * versions from before the setting existed count only when nothing later is admitted.
 */
export function admittedVersions(
  client: ClientName,
  constraints: readonly (string | null)[],
  ecosystem: string,
): readonly string[] | undefined {
  const key = JSON.stringify([client, constraints, ecosystem]);
  if (!admitted.has(key)) {
    // Hundreds of manifests ask for the same few things.
    if (admitted.size > 2000) admitted.clear();
    admitted.set(key, findAdmitted(client, constraints, ecosystem));
  }
  return admitted.get(key);
}

const admitted = new Map<string, readonly string[] | undefined>();

function findAdmitted(
  client: ClientName,
  constraints: readonly (string | null)[],
  ecosystem: string,
): readonly string[] | undefined {
  const texts = constraints.flatMap((one) =>
    one === null || /^\s*(?:|\*|x|latest)\s*$/.test(one) ? [] : [one.trim()],
  );
  const matchers = texts.map((text) => matcher(ecosystem, text) ?? exactly(text));
  if (matchers.includes(undefined)) return undefined;
  const admits = (version: string): boolean => matchers.every((one) => one?.(version) === true);
  const points = changePoints(client);
  const named = texts.flatMap((text) => text.match(/\d+(?:\.\d+)+/g) ?? []).map(padded);
  const found = points.flatMap((from, index) => {
    const next = points[index + 1];
    const candidates = [...named, ...samples(from, 1), ...(next === undefined ? [] : samples(next, -1))];
    const hit = candidates.find((version) => isBetween(version, from, next) && admits(version));
    return hit === undefined ? [] : [hit];
  });
  const setting = clients[client].features['setting']?.since;
  const modern = setting ? found.filter((version) => atLeast(asVersion(version), asVersion(setting))) : found;
  return modern.length > 0 ? modern : found;
}

function exactly(text: string): ((version: string) => boolean) | undefined {
  const exact = parseVersion(text);
  return exact === undefined ? undefined : (version) => padded(version) === padded(text);
}

function isBetween(version: string, from: string, next: string | undefined): boolean {
  const at = asVersion(version);
  return atLeast(at, asVersion(from)) && (next === undefined || !atLeast(at, asVersion(next)));
}

function padded(version: string): string {
  return version.split('.').length === 2 ? `${version}.0` : version;
}

function asVersion(text: string): Version {
  return parseVersion(text) ?? latest;
}

/** outcomeRange by the name of a package; unknown packages give `unknown`. */
export function outcomeOfPackage(ecosystem: string, name: string, constraint: string | null): OutcomeRange {
  const client = clientOfPackage(ecosystem, name);
  if (client === undefined)
    return { outcome: 'unknown', client: null, reason: `${name} is not a package of a known AWS SDK.` };
  return outcomeRange(client, constraint, ecosystem);
}

/** Reads a constraint by the grammar of its ecosystem; undefined when it has no meaning there. */
function matcher(ecosystem: string, constraint: string): ((version: string) => boolean) | undefined {
  if (ecosystem === 'pip' || ecosystem === 'pypi' || ecosystem === 'python') {
    const poetry = /^[\^~]\d/.test(constraint);
    if (!poetry) {
      if (!/^\s*(?:[<>=!~]=?=?\s*[\w.*+!-]+\s*,?\s*)+$/.test(constraint)) return undefined;
      return (version) => pep440(version, constraint);
    }
  }
  let text = constraint;
  if (ecosystem === 'rubygems' || ecosystem === 'gem' || ecosystem === 'terraform') {
    text = text
      .replace(/~>\s*(\d+)\.(\d+)\.(\d+)/g, '~$1.$2.$3')
      .replace(/~>\s*(\d+)(?:\.(\d+))?(?!\.?\d)/g, '^$1.$2')
      .replace(/\^(\d+)\.(?!\d)/g, '^$1');
  }
  const range = semver.validRange(
    text
      .replaceAll(',', ' ')
      .replace(/\s*\|(?!\|)\s*/g, ' || ')
      .replace(/ \|\| +\|\| /g, ' || '),
    { loose: true },
  );
  return range === null ? undefined : (version) => semver.satisfies(version, range);
}

/** Versions before or after a turning point, near and far, enough to tell what a range admits. */
function samples(turn: string, side: -1 | 1): readonly string[] {
  const at: Version = parseVersion(turn) ?? [0];
  const [major = 0, minor = 0, patch = 0] = at;
  const out: string[] = [];
  if (side === 1) {
    for (const step of [0, 1, 5, 50, 500, 5000])
      out.push(
        `${major}.${minor}.${patch + step}`,
        `${major}.${minor + step}.${step === 0 ? patch : 0}`,
        `${major}.${minor + step}.99`,
      );
    for (const next of [1, 2, 3]) out.push(`${major + next}.0.0`, `${major + next}.1.0`, `${major + next}.60.5`);
    return out;
  }
  for (let back = 1; back <= patch && back <= 2000; back++) out.push(`${major}.${minor}.${patch - back}`);
  for (let back = 1; back <= minor; back++)
    for (const last of [0, 1, 10, 17, 27, 50, 99, 999]) out.push(`${major}.${minor - back}.${last}`);
  for (let back = 1; back <= major; back++)
    for (const last of [0, 5, 50, 999]) out.push(`${major - back}.${last}.0`, `${major - back}.${last}.99`);
  return out;
}
