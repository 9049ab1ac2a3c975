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

/** Where the Region comes from when no setting of the repository gives it. */
function givenBy({ placed, environment, questions }: Conclusion): readonly string[] {
  if (!questions.regionSeen) return ['No Region is set here; the deployment is taken to give one.'];
  const given = questions.assumed.filter((name) => !environment.variables.has(name));
  if (given.length === 0) return [];
  const { type, runtime } = placed.workload?.data ?? { type: 'other', runtime: 'none' };
  const isLambda = type === 'function' || runtime.startsWith('lambda:');
  return [`${isLambda ? 'Lambda' : 'The webhook of EKS'} sets ${given.join(' and ')}.`];
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
