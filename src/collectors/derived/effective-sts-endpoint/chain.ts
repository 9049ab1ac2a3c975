import { classifyHost } from '../../../sts/classify.ts';
import type { Conclusion } from './conclude.ts';
import { type Environment, settingsOf } from './environment.ts';
import { assumedRegion } from './question.ts';

/** Whether the Region in an answer is only the one that we assumed. */
export function isAssumed({ environment, questions }: Conclusion): boolean {
  const written = settingsOf(environment).some(({ data }) => data.value.includes(assumedRegion));
  return !written && (questions.assumed.length > 0 || environment.file.state === 'unknown' || hasOpen(environment));
}

function hasOpen(environment: Environment): boolean {
  return settingsOf(environment).some(({ data }) => data.value === 'unknown');
}

/** The reasons, one sentence each. A Region that we only assumed is not named. */
export function chainOf(conclusion: Conclusion): readonly string[] {
  const { verdict, questions } = conclusion;
  const { answer } = verdict;
  const lead = [
    ...givenBy(conclusion),
    ...(answer && questions.because ? [`${questions.because} It makes no difference here.`] : []),
  ];
  if (answer === undefined) return [...lead, ...(verdict.open === undefined ? [] : [verdict.open])];
  const sentences = isAssumed(conclusion)
    ? answer.chain.flatMap((sentence) => withoutAssumption(sentence, conclusion))
    : answer.chain;
  return [...lead, ...sentences];
}

/** What the platform sets, or is taken to set, where no setting of the repository says it. */
function givenBy({ environment, questions }: Conclusion): readonly string[] {
  const { regionSeen, assumed, platform } = questions;
  if (!regionSeen) return ['No Region is set here; the deployment is taken to give one.'];
  const isMode = platform.isRegional && !environment.variables.has('AWS_STS_REGIONAL_ENDPOINTS');
  const given = [
    ...assumed.filter((name) => !environment.variables.has(name)),
    ...(isMode ? ['AWS_STS_REGIONAL_ENDPOINTS=regional'] : []),
  ];
  const refused = platform.refusal
    ? [`The service account ${platform.refusal.data.serviceAccount} takes Regional endpoints away from its pods.`]
    : [];
  if (given.length === 0) return refused;
  return [`${platform.kind === 'lambda' ? 'Lambda' : 'The webhook of EKS'} sets ${given.join(' and ')}.`, ...refused];
}

function withoutAssumption(sentence: string, { environment, questions }: Conclusion): readonly string[] {
  const variable = /^(\w+)=\S+ gives the Region\.$/.exec(sentence)?.[1];
  if (variable !== undefined && questions.assumed.includes(variable)) {
    const written = environment.variables.get(variable)?.data.written;
    return written === undefined ? [] : [`${variable} gives the Region, which is computed (${written}).`];
  }
  if (/^The profile .* gives the Region/.test(sentence) && environment.file.state === 'unknown')
    return [sentence.replace(/ gives the Region .*$/, ' is taken to give a Region.')];
  return [
    sentence
      .replaceAll(/\bsts[\w.-]*\b/g, (host) =>
        classifyHost(host).region === assumedRegion ? host.replace(assumedRegion, '<region>') : host,
      )
      .replaceAll(`sends ${assumedRegion} to`, 'sends the older Regions to')
      .replaceAll(assumedRegion, 'the Region'),
  ];
}
