import type { Via } from '../../../sts/types.ts';
import { isAbove, isTesting } from './directories.ts';
import { ancestry, type Environment, environmentOf, type Known, type Setting, settingsOf } from './environment.ts';
import type { Client, Placed } from './placement.ts';
import { platformOf } from './platform.ts';
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

/**
 * Each call of the code with what reaches it, the client without arguments where some call has none, and the credential providers
 * where they differ. What a program sets for all of its clients may stand in any of its files.
 */
export function conclusionsOf(placed: Placed, known: Known): readonly Conclusion[] {
  const id = placed.workload?.data.workload ?? 'repository';
  const { client, sites } = placed;
  const told = sites.filter(({ data }) => data.workload !== null);
  const isPlain = sites.length === 0 || told.length < sites.length;
  const plain = isPlain ? answers({ placed, id, modules: programsOf(client, known) }, known) : [];
  const byModule = new Map(told.map((site) => [site.data.workload ?? '', site]));
  return [
    ...plain,
    ...[...byModule].flatMap(([module, site]) => answers({ placed, id, site, modules: [module] }, known)),
  ];
}

/** Endings of programs that run in one process with a client. */
const languages: Readonly<Record<string, RegExp>> = {
  boto: /\.(pyw?|ipynb)$/,
  boto3: /\.(pyw?|ipynb)$/,
  'aws-sdk-js-v2': /\.[cm]?[jt]sx?$/,
  'aws-sdk-js-v3': /\.[cm]?[jt]sx?$/,
  'aws-sdk-java-v1': /\.java$/,
  'aws-sdk-java-v2': /\.java$/,
  'aws-sdk-go-v1': /\.go$/,
  'aws-sdk-go-v2': /\.go$/,
  'aws-sdk-php': /\.(php|phtml|inc)$/,
  'aws-sdk-ruby': /\.(rb|rake|ru)$/,
  'aws-sdk-net': /\.csx?$/,
  'aws-sdk-rust': /\.rs$/,
  'aws-sdk-cpp': /\.(c|cc|cpp|cxx|h|hh|hpp|hxx)$/,
  'aws-tools-powershell': /\.psm?1$/,
};

/**
 * Programs that set the mode or an endpoint for all clients in them: those of the client's language, and the script that an image
 * starts with. What other scripts export is for what they run.
 */
function programsOf(client: Client, { programs }: Known): readonly string[] {
  const own = languages[client.data.client];
  return programs.flatMap(({ data: { workload: id, directory } }) => {
    const runsHere = own?.test(id) === true || /(^|[/:-])entrypoint(\.\w+)?$/.test(id);
    return runsHere && isAbove(client.data.directory, directory) && !isTesting(directory) ? [id] : [];
  });
}

type Subject = Pick<Conclusion, 'placed' | 'id' | 'site'> & { readonly modules: readonly string[] };

function answers(subject: Subject, known: Known): readonly Conclusion[] {
  const { modules, ...about } = subject;
  const { placed, id, site } = about;
  const lineage = ancestry(id, known.workloads).map((one) => known.workloads.get(one));
  const environment = environmentOf([id, ...modules], known);
  const type = placed.workload?.data.type ?? 'repository';
  const platform = platformOf(id, known);
  const questions = questionsFor(environment, platform, type);
  // A runner and the language that is set up on it: `github-hosted:ubuntu-22.04, python:3.8`.
  const runtimes = lineage.flatMap((one) => (one?.data.runtime ?? 'unknown').split(', '));
  const client = site && site !== placed.client ? { ...placed.client, place: site.place } : placed.client;
  const plain: Conclusion = {
    ...about,
    via: 'client',
    environment,
    questions,
    verdict: ifItRunsHere(placed, settle(client, questions, runtimes)),
  };
  const via = providerOf(environment, platform.kind === 'eks');
  if (via === undefined || plain.verdict.answer === undefined) return [plain];
  const asked = { ...questions, all: questions.all.map((question) => throughProvider(question, via)) };
  const verdict = settle(client, asked, runtimes);
  const same =
    verdict.answer === undefined ||
    verdict.answer.scope === 'error' ||
    (verdict.answer.scope === plain.verdict.answer.scope && verdict.answer.host === plain.verdict.answer.host);
  return same ? [plain] : [plain, { ...plain, via, questions: asked, verdict }];
}

/** That a job sets the mode says nothing of a program which need not run in it; that it asks for the global host, does. */
function ifItRunsHere({ client, workload }: Placed, verdict: Verdict): Verdict {
  const isJob = ['job', 'step', 'workflow', 'pipeline'].includes(workload?.data.type ?? '');
  if (!isJob || client.data.workload !== null || verdict.answer?.scope === 'global') return verdict;
  const open = `${workload?.data.workload} sets the mode; whether what needs ${client.data.package} runs there is not known.`;
  return { answer: undefined, versions: verdict.versions, open, isGuess: true };
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
