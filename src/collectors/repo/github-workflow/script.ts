import { type EnvironmentWrite, readEnvironmentWrites } from '../../../syntax/environment-writes.ts';
import type { Installed } from '../../../syntax/install-commands.ts';
import { installsIn } from '../../../syntax/script-installs.ts';
import { readWindowsWrites } from '../../../syntax/windows-shell.ts';
import type { Known } from '../../../syntax/word-expansion.ts';

export interface Script {
  readonly writes: readonly EnvironmentWrite[];
  readonly installs: readonly Installed[];
}

/**
 * What a `run:` script sets and installs. Expressions are put in before the shell sees the text; here they keep their length, as
 * something that the shell would compute, so that offsets stay true.
 */
export function readScript(text: string, shell: string, known: Known): Script {
  const script = text.replace(/\$\{\{[^}\n]*\}\}/g, (expression) => `$__${'_'.repeat(expression.length - 3)}`);
  const windows = /^(pwsh|powershell)/.test(shell) ? 'powershell' : /^cmd/.test(shell) ? 'cmd' : undefined;
  const writes = (windows ? readWindowsWrites(script, windows) : readEnvironmentWrites(script)).map((write) => ({
    ...write,
    written: text.slice(write.start, write.end),
  }));
  const installs = installsIn(windows ? script.replaceAll('\\', '/') : script, known, text);
  return { writes, installs };
}
