import type { Repo } from '../../../model/index.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';

const line = /^([ \t]*(?:export[ \t]+)?)([A-Za-z_]\w*)([ \t]*=[ \t]*)(.*?)[ \t]*$/;

/** The variables of a file that `env_file` names: `NAME=value` a line. Nothing when the repository does not hold it. */
export function* environmentFilePairs(path: string, repo: Repo): Generator<EnvironmentPair> {
  if (!repo.paths.has(path)) return;
  const lines = (repo.text(path) ?? '').replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, text] of lines.entries()) {
    const match = line.exec(text);
    if (!match) continue;
    const [, lead = '', name = '', equals = '', raw = ''] = match;
    const quoted = /^(["'])(.*?)\1/.exec(raw);
    const written = quoted?.[0] ?? raw.replace(/(^|[ \t])#.*$/, '').trimEnd();
    const value = quoted?.[2] ?? written;
    const start = lead.length + 1;
    const valueStart = start + name.length + equals.length;
    const end = { line: index + 1, column: valueStart + written.length };
    yield {
      name,
      value: value.includes('$') && !raw.startsWith("'") ? undefined : value,
      written,
      span: { start: { line: index + 1, column: start }, end },
      valueSpan: { start: { line: index + 1, column: valueStart }, end },
      path,
      trail: ['env_file'],
    };
  }
}
