import type { Fact, RepoFile, Span } from '../../../model/index.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import { readEnvironmentWrites } from '../../../syntax/environment-writes.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { installsIn } from '../../../syntax/script-installs.ts';
import { readWindowsWrites } from '../../../syntax/windows-shell.ts';
import { cliImageFact } from '../../cli-image.ts';
import { isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';
import { installFacts } from '../../install-facts.ts';
import { scopeId } from '../../pipelines.ts';
import { groovyTokens } from './tokens.ts';

interface Block {
  readonly id: string;
  readonly pairs: EnvironmentPair[];
  readonly clients: Fact[];
  readonly parent: string | null;
  /** The image that it runs in. */
  runtime?: string;
  readonly start: number;
}

/** Settings in `environment` blocks, `withEnv`, `env.NAME =`, `withAWS(region: …)` and scripts: of the pipeline or of their stage. */
export function* read(file: RepoFile): Generator<Fact> {
  const { path, text } = file;
  const lines = indexLines(text);
  const pipeline: Block = { id: scopeId('pipeline', path, ''), pairs: [], clients: [], parent: null, start: 0 };
  const blocks = [pipeline];
  /** For each brace that is open, the block that it stands in or opens. */
  const open: Block[] = [];
  const used = new Map<string, number>();
  let stage: string | undefined;
  /** What the next block to open is given. */
  let scoped: EnvironmentPair[] = [];
  for (const token of groovyTokens(text)) {
    const current = open.at(-1) ?? pipeline;
    if (token.kind === 'stage') stage = token.text;
    else if (token.kind === 'script') {
      current.clients.push(...installs(token.text, token.start, current.id));
      const pairs = settingsIn(token.text, token.start, token.step ?? 'sh');
      if (pairs.length > 0) blocks.push({ ...blockIn('script', current, token.start), pairs });
    } else if (token.kind === 'image') {
      const span = lines.span(token.start, token.start + token.text.length);
      const { id } = current;
      current.runtime ??= `image:${token.text}`;
      const cli = cliImageFact({ image: token.text, workload: id, key: keyOf(id), directory: '.', path, span });
      if (cli) current.clients.push(cli);
    } else if (token.kind === 'close') open.pop();
    else if (token.kind === 'open') {
      const name = stage ?? (scoped.length > 0 ? 'withEnv' : undefined);
      const block = name === undefined ? undefined : { ...blockIn(name, current, token.start), pairs: scoped };
      if (block) {
        blocks.push(block);
        scoped = [];
      }
      open.push(block ?? current);
      stage = undefined;
    } else if (token.kind === 'assignment' && isEnvironmentSetting(token.name)) {
      const { name, value, start, end, valueStart, valueEnd } = token;
      const span = lines.span(start, end);
      const valueSpan = lines.span(valueStart, valueEnd);
      const written = text.slice(start, end);
      (token.scoped ? scoped : current.pairs).push({ name, value, written, span, valueSpan, path, trail: [] });
    }
  }
  function blockIn(name: string, parent: Block, start: number): Block {
    const before = used.get(name) ?? 0;
    used.set(name, before + 1);
    return {
      id: scopeId('job', path, before > 0 ? `${name}/${before + 1}` : name),
      pairs: [],
      clients: [],
      parent: parent.id,
      start,
    };
  }
  function settingsIn(script: string, offset: number, step: string): EnvironmentPair[] {
    const windows = step === 'bat' ? 'cmd' : step === 'sh' ? undefined : 'powershell';
    const writes = windows ? readWindowsWrites(script, windows) : readEnvironmentWrites(script);
    return writes
      .filter(({ name, reach }) => reach !== 'shell' && isEnvironmentSetting(name))
      .map(({ name, value, written, start, end, valueStart, valueEnd }) => ({
        name,
        value,
        written,
        span: lines.span(offset + start, offset + end),
        valueSpan: lines.span(offset + valueStart, offset + valueEnd),
        path,
        trail: [],
      }));
  }
  function installs(script: string, offset: number, workload: string): readonly Fact[] {
    const found = installsIn(script.replaceAll('\\', '/'));
    const spanOf = (start: number, end: number): Span => lines.span(offset + start, offset + end);
    return found.flatMap((installed) => [
      ...installFacts({ installed, workload, directory: '.', path, spanOf, trail: keyOf(workload) }),
    ]);
  }
  for (const { id, pairs, clients, parent, start, runtime } of blocks) {
    const type = parent === null ? 'pipeline' : 'job';
    const name = id.slice(id.indexOf('#') + 1);
    const isStage = !/^(withEnv|script)(\/\d+)?$/.test(name);
    const label = parent === null ? `pipeline ${path}` : isStage ? `stage ${name}` : `${name} in ${parent}`;
    const span = lines.span(start, start);
    yield workloadFact({
      id,
      type,
      label,
      parent,
      directory: '.',
      ...(runtime === undefined ? {} : { runtime }),
      path,
      span,
    });
    yield* settingFacts(pairs, id);
    yield* clients;
  }
}

/** What an id adds to the path of its file. */
function keyOf(id: string): string {
  return id.includes('#') ? id.slice(id.indexOf('#') + 1) : '';
}
