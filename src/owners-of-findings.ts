import { matcher } from './collectors/match.ts';
import type { Settings } from './config/settings.ts';
import { type Finding, groundOf } from './model/index.ts';

/** Names whom to ask for each finding: an ownership entry of the configuration. */
export function ownersFor(findings: readonly Finding[], settings: Settings): readonly Finding[] {
  const entries = settings.owners.map((entry) => ({ ...entry, matches: matcher([entry.match]) }));
  return findings.map((finding) => {
    const ground = groundOf(finding.primary);
    const subject = ground.origin === 'repo' ? ground.path : `${ground.account}/${ground.region}/${ground.subject}`;
    const entry = entries.find((one) => one.matches(subject));
    return entry
      ? { ...finding, owner: { names: entry.owners, source: settings.configPath ?? 'configuration' } }
      : finding;
  });
}
