import { matcher } from './collectors/match.ts';
import type { Settings } from './config/settings.ts';
import { type Finding, groundOf, type Owner } from './model/index.ts';
import { ownersOf, readCodeowners } from './owners/codeowners.ts';
import type { CodeownersFile } from './owners/file.ts';

/** What names owners: the configuration first, then the code owners file, whose paths begin at the git root. */
export interface OwnerSources {
  readonly settings: Pick<Settings, 'owners' | 'configPath'>;
  readonly codeowners: CodeownersFile | undefined;
  readonly prefix: string;
}

/** Names whom to ask for each finding. A finding of an account is asked of the owner of its file, where it has one. */
export function ownersFor(findings: readonly Finding[], { settings, codeowners, prefix }: OwnerSources) {
  const entries = settings.owners.map((entry) => ({ ...entry, matches: matcher([entry.match]) }));
  const rules = codeowners && readCodeowners(codeowners.path, codeowners.text);
  return findings.map((finding): Finding => {
    const ground = groundOf(finding.primary);
    const file = ground.origin === 'repo' ? ground.path : ground.anchor?.path;
    const subjects = ground.origin === 'repo' ? [] : [`${ground.account}/${ground.region}/${ground.subject}`];
    const entry = [...subjects, ...(file === undefined ? [] : [file])]
      .map((subject) => entries.find((one) => one.matches(subject)))
      .find((one) => one !== undefined);
    const owner: Owner | undefined = entry
      ? { names: entry.owners, source: settings.configPath ?? 'configuration' }
      : rules && file !== undefined
        ? ownersOf(rules, `${prefix}${file}`)
        : undefined;
    return owner ? { ...finding, owner } : finding;
  });
}
