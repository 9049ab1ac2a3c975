import type { Via } from '../../../sts/types.ts';
import {
  ancestry,
  type Environment,
  environmentOf,
  type Known,
  type Setting,
  settingsOf,
  type Workload,
} from './environment.ts';
import type { Client, Placed } from './placement.ts';
import { type Question, type Questions, questionsFor } from './question.ts';
import { settle, type Verdict } from './versions.ts';

/** What was found out about one client, or one call in the code, in one workload. */
export interface Conclusion {
  readonly placed: Placed;
  /** Id of the workload, `repository` where none is known. */
  readonly id: string;
  /** The call in the code that it is about; undefined for what happens without arguments. */
  readonly site?: Client;
  readonly via: Via;
  readonly environment: Environment;
  readonly questions: Questions;
  readonly verdict: Verdict;
}

/** The plain client, each call with arguments of its own, and the credential providers where they differ from the client. */
export function conclusionsOf(placed: Placed, known: Known): readonly Conclusion[] {
  const id = placed.workload?.data.workload ?? 'repository';
  const withArguments = placed.sites.filter((site) => hasArguments(site, known));
  const inSites = withArguments.flatMap((site) => answers({ placed, id, site }, known));
  const decided = inSites.filter(({ verdict }) => verdict.answer !== undefined && verdict.answer.scope !== 'global');
  // Where every call says for itself where to go, nothing is left to the defaults.
  if (placed.sites.length > 0 && decided.length === placed.sites.length) return inSites;
  return [...answers({ placed, id }, known), ...inSites];
}

function hasArguments(site: Client, known: Known): boolean {
  return site.data.workload !== null && environmentOf([site.data.workload], known).code.length > 0;
}

type Subject = Pick<Conclusion, 'placed' | 'id' | 'site'>;

function answers(subject: Subject, known: Known): readonly Conclusion[] {
  const { placed, id, site } = subject;
  const lineage = ancestry(id, known.workloads).map((one) => known.workloads.get(one));
  const environment = environmentOf([id, ...modulesOf(subject)], known, site !== undefined);
  const questions = questionsFor(environment, lineage.some(isManaged));
  const runtimes = lineage.map((one) => one?.data.runtime ?? 'unknown');
  const client = site && site !== placed.client ? { ...placed.client, place: site.place } : placed.client;
  const plain: Conclusion = {
    ...subject,
    via: 'client',
    environment,
    questions,
    verdict: settle(client, questions, runtimes),
  };
  const irsa = lineage.some((one) => one?.data.runtime === 'eks-irsa');
  const via = providerOf(environment, irsa);
  if (via === undefined || plain.verdict.answer === undefined) return [plain];
  const asked = { ...questions, all: questions.all.map((question) => throughProvider(question, via)) };
  const verdict = settle(client, asked, runtimes);
  const same =
    verdict.answer === undefined ||
    verdict.answer.scope === 'error' ||
    (verdict.answer.scope === plain.verdict.answer.scope && verdict.answer.host === plain.verdict.answer.host);
  return same ? [plain] : [plain, { ...plain, via, questions: asked, verdict }];
}

/** The modules whose arguments and variables count: that of the call, else those that only set variables. */
function modulesOf({ placed, site }: Subject): readonly string[] {
  if (site?.data.workload) return [site.data.workload];
  return [...new Set(placed.sites.flatMap(({ data }) => (data.workload === null ? [] : [data.workload])))];
}

/** Lambda gives every function its Region, and the webhook of EKS every pod whose service account has a role. */
function isManaged(workload: Workload | undefined): boolean {
  const { type, runtime } = workload?.data ?? { type: 'other', runtime: 'none' };
  return type === 'function' || runtime.startsWith('lambda:') || runtime === 'eks-irsa';
}

/** The provider that gets the credentials, where the settings name one. */
function providerOf(environment: Environment, irsa: boolean): Via | undefined {
  const has = (kind: Setting['data']['setting']): boolean =>
    settingsOf(environment).some(({ data }) => data.setting === kind);
  if (irsa || has('web-identity-token-file')) return 'web-identity';
  return has('source-profile') && has('role-arn') ? 'assume-role' : undefined;
}

/** Values of the variables that the webhook sets; what they hold does not matter for the endpoint. */
const webIdentity = {
  AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/pod',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token',
};

function throughProvider(question: Question, via: Via): Question {
  return { ...question, via, env: via === 'web-identity' ? { ...webIdentity, ...question.env } : question.env };
}
