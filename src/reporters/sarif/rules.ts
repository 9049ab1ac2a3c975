import type { Finding, PolicyResult, Severity } from '../../model/index.ts';
import { escapeMarkdown, markdownLink } from '../escape/markdown.ts';
import { messageText } from './text.ts';

/** Precision as code scanning knows it; ours is a property of findings, so a rule takes that of its weakest. */
const precisions = { high: 'high', medium: 'medium', low: 'low' } as const;

/** One rule a policy that was judged, with its help; what the policy's results do not say is taken from its findings. */
export function rulesOf(policies: readonly PolicyResult[], findings: readonly Finding[]): readonly object[] {
  return policies.map((policy) => {
    const own = findings.filter((finding) => finding.policy === policy.id);
    return ruleOf(policy, own);
  });
}

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

function ruleOf(policy: PolicyResult, own: readonly Finding[]): object {
  const why = general(policy.why ?? own[0]?.why ?? '');
  const fix = general(policy.fix ?? own[0]?.fix ?? '');
  const references = policy.references ?? [];
  const weakest = (['low', 'medium', 'high'] as const).find((confidence) =>
    own.some((finding) => finding.confidence === confidence),
  );
  const [first] = references;
  return {
    id: policy.id,
    name: pascal(policy.id),
    shortDescription: { text: messageText(policy.title) },
    fullDescription: { text: messageText(why === '' ? policy.title : why) },
    help: {
      text: [policy.title, why, fix === '' ? '' : `Fix: ${fix}`, ...references]
        .filter((part) => part !== '')
        .map(messageText)
        .join('\n\n'),
      markdown: [
        `**${escapeMarkdown(policy.title)}**`,
        ...(why === '' ? [] : [escapeMarkdown(why)]),
        ...(fix === '' ? [] : [`**Fix:** ${escapeMarkdown(fix)}`]),
        ...(references.length === 0
          ? []
          : [references.map((reference) => `- ${markdownLink(escapeMarkdown(reference), reference)}`).join('\n')]),
      ].join('\n\n'),
    },
    ...(first === undefined ? {} : { helpUri: first }),
    defaultConfiguration: { level: levels[policy.severity ?? own[0]?.severity ?? 'warning'] },
    properties: {
      tags: ['aws', 'sts', ...policy.sources],
      precision: precisions[weakest ?? 'high'],
      'problem.severity':
        policy.severity === 'error' ? 'error' : policy.severity === 'note' ? 'recommendation' : 'warning',
    },
  };
}

/** A rule speaks of all of its findings: `{clientRegion}` stands for something else in each. */
function general(text: string): string {
  return text.replaceAll(/\{([A-Za-z]\w*)\}/g, (_, name: string) => `<${name.replace(/[A-Z]/g, ' $&').toLowerCase()}>`);
}

/** `sts-setting-is-valid` -> `StsSettingIsValid`: rule names are identifiers (SARIF 2.1.0, 3.49.7). */
function pascal(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
