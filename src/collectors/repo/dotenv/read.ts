import type { Fact, RepoFile } from '../../../model/index.ts';
import { type DotenvEntry, readDotenv } from '../../../syntax/dotenv.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import { readEnvironmentWrites } from '../../../syntax/environment-writes.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { directoryOf, isEnvironmentSetting, roleFact, settingFacts, workloadFact } from '../../environment-facts.ts';

/** A file that people copy and fill in: nothing runs with it. */
const template =
  /(^|[._-])(example|examples|sample|template|tmpl|tpl|dist|default|defaults|skel|skeleton|schema|stub)([._-]|$)/i;
/** A script in another language that ends in `.env.*`, or an encrypted file. */
const foreign = /\.(js|ts|mjs|cjs|py|go|rb|php|json|ya?ml|toml|tf|hcl|md|enc|gpg|age|sops|vault|d\.ts|cs|java|kt|rs)$/i;

/** Every environment file is a workload: whatever runs with it. */
export function* read(file: RepoFile): Generator<Fact> {
  const { path } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (template.test(name) || foreign.test(name)) return;
  const pairs = [...pairsOf(file)].filter((pair) => isEnvironmentSetting(pair.name));
  const [first] = pairs;
  if (!first) return;
  const id = `env-file:${path}`;
  const { start } = first.span;
  yield workloadFact({
    id,
    type: 'env-file',
    label: `environment file ${path}`,
    directory: directoryOf(path),
    path,
    span: { start, end: start },
  });
  yield* settingFacts(pairs, id);
  for (const pair of pairs) {
    if (pair.name !== 'AWS_ROLE_ARN') continue;
    yield roleFact({
      role: pair.value ?? undefined,
      key: pair.name,
      workload: id,
      path,
      span: pair.valueSpan,
      trail: 'env',
    });
  }
}

/** `.envrc` is a script of direnv; the others are lines. */
function* pairsOf({ path, text }: RepoFile): Generator<EnvironmentPair> {
  const lines = indexLines(text);
  const entries: readonly DotenvEntry[] = /\.envrc(\.|$)/.test(path)
    ? readEnvironmentWrites(text).filter((write) => write.reach === 'script')
    : readDotenv(text);
  for (const { name, value, written, start, end, valueStart, valueEnd } of entries) {
    const computed = value !== undefined && /\{\{.*\}\}|<%.*%>|^<[\w .-]+>$/.test(value);
    yield {
      name,
      value: computed ? undefined : value,
      written,
      span: lines.span(start, end),
      valueSpan: lines.span(valueStart, valueEnd),
      path,
      trail: [],
    };
  }
}
