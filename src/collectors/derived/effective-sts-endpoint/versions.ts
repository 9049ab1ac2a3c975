import { admittedVersions } from '../../../sts/constraints.ts';
import { newestFor } from '../../../sts/language-bounds.ts';
import { resolve } from '../../../sts/resolve.ts';
import { packagedVersion } from '../../../sts/runtimes.ts';
import type { ClientName, ResolveAnswer, ResolveRequest } from '../../../sts/types.ts';
import type { Client } from './placement.ts';
import { assumedRegion, type Question, type Questions } from './question.ts';

/** What a client calls; undefined where something leaves it open. */
export interface Verdict {
  readonly answer: ResolveAnswer | undefined;
  readonly versions: string;
  /** Why it is open. */
  readonly open?: string;
  /** Whether it is open only because the client need not run in the workload. */
  readonly isGuess?: boolean;
}

const systems = new Set(['deb', 'rpm', 'apk']);
/** Where a package is the newest whatever it is installed on. */
const shelves: Readonly<Record<string, string | undefined>> = { brew: 'homebrew', choco: 'chocolatey' };

/**
 * Resolves every question at every version that may be installed. Where they do not agree, the answer is open. `runtimes` are those
 * of the workload and of what it is built from, the outermost first.
 */
export function settle(found: Client, questions: Questions, runtimes: readonly string[]): Verdict {
  const { client, lead } = packaged(found, runtimes);
  const verdict = settleVersion(client, questions, runtimes.findLast((one) => /python|php/.test(one)) ?? '');
  const { answer } = verdict;
  return answer === undefined ? verdict : { ...verdict, answer: { ...answer, chain: [...lead, ...answer.chain] } };
}

/** A package of the operating system has the version of its release. */
function packaged(client: Client, runtimes: readonly string[]): { client: Client; lead: readonly string[] } {
  const { version, ecosystem, package: name, constraint: asked } = client.data;
  // A formula is of one major version wherever it is installed; `awscli@1` is another formula.
  const shelf = asked === null ? shelves[ecosystem] : undefined;
  if (version !== 'unknown' || !(shelf !== undefined || systems.has(ecosystem))) return { client, lead: [] };
  const releases = shelf === undefined ? runtimes : [shelf];
  const row = releases.map((runtime) => packagedVersion(runtime, name)).findLast((one) => one !== undefined);
  if (row === undefined) return { client, lead: [] };
  const constraint = row.constraint ?? client.data.constraint;
  const [release] = row.name.split(' ');
  const what = row.version === 'unknown' ? `a version ${row.constraint}` : row.version;
  return {
    client: { ...client, data: { ...client.data, version: row.version, constraint } },
    lead: [`The package ${name} of ${release} is ${row.client} ${what}.`],
  };
}

function settleVersion(client: Client, questions: Questions, runtime: string): Verdict {
  const { version, constraint, client: name } = client.data;
  // What a runtime brings is not installed, and a package of the system comes with a Python of its own: the language sets no bound.
  const isBound =
    client.data.from !== 'runtime' &&
    !systems.has(client.data.ecosystem) &&
    shelves[client.data.ecosystem] === undefined;
  const bound = isBound ? newestFor(name as ClientName, runtime) : undefined;
  const isNewest = installsNewest(client, questions.type);
  const required = constraint ?? (bound === undefined ? (isNewest ? 'latest' : 'unknown') : `<=${bound.version}`);
  const versions = version !== 'unknown' ? version : required;
  if (name === 'unknown')
    return { answer: undefined, versions, open: `${client.data.package} is not a client that we know.` };
  const admitted = isNewest ? [bound?.version ?? 'latest'] : versionsOf(client, bound?.version);
  // What cannot be read may ask for anything: that decides where every version answers alike.
  const unread = admitted === undefined && client.data.ecosystem !== 'action';
  const within = bound === undefined ? [] : [`<=${bound.version}`];
  const installed = unread ? admittedVersions(name as ClientName, within, client.data.ecosystem) : admitted;
  const unreadable = `The requirement ${versions} of ${client.data.package} cannot be read.`;
  if (installed === undefined) return { answer: undefined, versions, open: unreadable };
  const newest = isNewest ? 'A job installs the newest release each time it runs.' : undefined;
  const anything = unread
    ? `${versions} may be any version of ${client.data.package}; all of them answer alike.`
    : undefined;
  const about = version === 'unknown' ? whichVersions(client, anything ?? bound?.because ?? newest) : [];
  const rows = questions.all.map((question) => ({ question, answers: answersOf(name, installed, question) }));
  const all = rows.flatMap(({ answers }) => answers);
  if (all.length === 0) return { answer: undefined, versions, open: questions.because ?? 'no version is admitted' };
  if (agree(all)) {
    const answer = all.find((one) => one.scope !== 'error') ?? all[0];
    return {
      answer: answer && { ...answer, chain: [...about, ...answer.chain] },
      versions: versions === 'unknown' ? 'of any version' : versions,
    };
  }
  if (rows.every(({ answers }) => agree(answers)))
    return { answer: undefined, versions, open: questions.because ?? 'The settings leave it open.' };
  if (unread) return { answer: undefined, versions, open: unreadable };
  return { answer: undefined, versions, open: openVersions(client, installed, rows) };
}

function answersOf(name: string, versions: readonly string[], question: Question): readonly ResolveAnswer[] {
  return versions.map((version) => withRegion({ ...question, client: { name, version } }));
}

/** A client that finds no Region and stops is of no program that runs: there the code gives one. */
function withRegion(request: ResolveRequest): ResolveAnswer {
  const answer = resolve(request);
  if (answer.scope !== 'error' || answer.decidedBy !== 'region' || request.code?.region !== undefined) return answer;
  const again = resolve({ ...request, code: { ...request.code, region: assumedRegion } });
  if (again.scope !== 'global') return answer;
  const said = again.chain.filter((sentence) => !sentence.startsWith('The code passes the Region'));
  const chain = said.map((sentence) => sentence.replaceAll(`sends ${assumedRegion} to`, 'sends the older Regions to'));
  return { ...again, chain: ['The code is taken to pass a Region.', ...chain] };
}

/** Whether the answers say the same as far as the global endpoint goes. Where one is an error, the others decide. */
function agree(answers: readonly ResolveAnswer[]): boolean {
  const scopes = new Set(answers.map(({ scope }) => (scope === 'regional' ? 'custom' : scope)));
  if (scopes.size === 2 && scopes.has('error')) scopes.delete('error');
  return scopes.size <= 1;
}

/** Whether an installation without a version happens anew in every run, so that the newest release is what runs. */
function installsNewest({ data }: Client, type: string): boolean {
  const isOpen = data.version === 'unknown' && data.constraint === null && data.from === 'install-command';
  // The script of a container installs at each start, the Dockerfile of its image once.
  const atStart = data.workload?.startsWith('container:') === true;
  return isOpen && !systems.has(data.ecosystem) && (atStart || ['job', 'step', 'pipeline', 'workflow'].includes(type));
}

function versionsOf(client: Client, newest: string | undefined): readonly string[] | undefined {
  const { client: name, package: from, ecosystem, version, constraint } = client.data;
  if (ecosystem === 'action') return actionVersions(version, constraint);
  const own = /^botocore$/i.test(from) ? fromBotocore : (text: string): string => text;
  if (version !== 'unknown') return [own(version)];
  const bounds = newest === undefined ? [] : [`<=${newest}`];
  return admittedVersions(name as ClientName, [constraint === null ? null : own(constraint), ...bounds], ecosystem);
}

/** `v4` is the newest release of it, and the main branch the newest of all. */
function actionVersions(version: string, ref: string | null): readonly string[] | undefined {
  if (version !== 'unknown') return [/^\d+$/.test(version) ? `${version}.9999` : version];
  return ref === 'main' || ref === 'master' ? ['latest'] : undefined;
}

/** Up to botocore 1.32 the minor version of boto3 was three behind; from 1.33.0 both count alike. Source: boto/boto3 setup.cfg at 1.29.7 and 1.33.0. */
function fromBotocore(text: string): string {
  return text.replaceAll(/\b1\.(\d+)(?=\.|\b)/g, (whole, minor: string) =>
    Number(minor) < 33 ? `1.${Math.max(0, Number(minor) - 3)}` : whole,
  );
}

function whichVersions(client: Client, because: string | undefined): readonly string[] {
  if (because !== undefined) return [because];
  const { constraint, package: name, from, client: brought } = client.data;
  if (from === 'runtime') return [`${name} brings ${brought}${constraint === null ? '' : ` ${constraint}`}.`];
  return [
    constraint === null
      ? `No version of ${name} is required; every one that may be installed answers alike.`
      : `Every version of ${name} that ${constraint} admits answers alike.`,
  ];
}

function openVersions(
  { data }: Client,
  installed: readonly string[],
  rows: readonly { readonly answers: readonly ResolveAnswer[] }[],
): string {
  const row = rows.find(({ answers }) => !agree(answers))?.answers ?? [];
  const isGlobal = (answer: ResolveAnswer | undefined): boolean => answer?.scope === 'global';
  const others = installed.filter((_, index) => row[index] !== undefined && !isGlobal(row[index]));
  const required = data.constraint === null ? 'No version is required' : `${data.constraint} admits several versions`;
  const what =
    data.from === 'runtime' ? `${data.package} brings ${data.client} in a version that AWS does not name` : required;
  return `${what}: ${data.client} before ${others[0]} calls the global endpoint, ${others[0]} does not; the resolved version decides.`;
}
