import { satisfies as pep440 } from '@renovatebot/pep440';
import semver from 'semver';
import { clients } from './clients/index.ts';
import type { ClientName } from './types.ts';
import { atLeast, latest, parseVersion, type Version } from './versions.ts';

/** Versions at which something changes in the table of a client, in order, from the very first. */
function changePoints(client: ClientName): readonly string[] {
  const since = Object.values(clients[client].features).flatMap((feature) =>
    feature.since === null ? [] : [feature.since],
  );
  return ['0', ...[...new Set(since)].sort((a, b) => (atLeast(asVersion(a), asVersion(b)) ? 1 : -1))];
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
  const matchers = texts.map((text) => constraintOf(ecosystem, text));
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
  // Some read the setting for a while before it did anything.
  const { setting: known, effect = known } = clients[client].features;
  const setting = effect?.since;
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

/** A constraint, or one exact version, as a test of versions; undefined when it cannot be read. */
export function constraintOf(ecosystem: string, text: string): ((version: string) => boolean) | undefined {
  return matcher(ecosystem, text) ?? exactly(text);
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
  // `~3.18` of Composer goes up to the next major version, `~3.18.2` to the next minor one. Source: getcomposer.org, versions.
  if (ecosystem === 'composer') text = text.replace(/~\s*v?(\d+(?:\.\d+)?)(?!\.?\d)/g, '^$1');
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
