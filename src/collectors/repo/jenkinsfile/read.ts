import type { Fact, RepoFile } from '../../../model/index.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';
import { scopeId } from '../../pipelines.ts';
import { groovyTokens } from './tokens.ts';

interface Block {
  readonly id: string;
  readonly pairs: EnvironmentPair[];
  readonly parent: string | null;
  readonly start: number;
}

/** Settings in `environment` blocks, `withEnv`, `env.NAME =`, `withAWS(region: …)` and scripts: of the pipeline or of their stage. */
export function* read(file: RepoFile): Generator<Fact> {
  const { path, text } = file;
  const lines = indexLines(text);
  const pipeline: Block = { id: scopeId('pipeline', path, ''), pairs: [], parent: null, start: 0 };
  const blocks = [pipeline];
  const open: (Block | undefined)[] = [];
  let stage: string | undefined;
  for (const token of groovyTokens(text)) {
    const current = open.findLast((block) => block !== undefined) ?? pipeline;
    if (token.kind === 'stage') stage = token.text;
    else if (token.kind === 'close') open.pop();
    else if (token.kind === 'open') {
      const block = stage === undefined ? undefined : stageBlock(stage, current, token.start);
      if (block) blocks.push(block);
      open.push(block);
      stage = undefined;
    } else if (token.kind === 'assignment' && isEnvironmentSetting(token.name)) {
      const { name, value, start, end, valueStart, valueEnd } = token;
      const span = lines.span(start, end);
      const valueSpan = lines.span(valueStart, valueEnd);
      const written = text.slice(start, end);
      current.pairs.push({ name, value, written, span, valueSpan, path, trail: [] });
    }
  }
  function stageBlock(name: string, parent: Block, start: number): Block {
    const used = blocks.filter((block) => block.id.startsWith(scopeId('job', path, name))).length;
    return { id: scopeId('job', path, used > 0 ? `${name}/${used + 1}` : name), pairs: [], parent: parent.id, start };
  }
  for (const { id, pairs, parent, start } of blocks) {
    const type = parent === null ? 'pipeline' : 'job';
    const label = parent === null ? `pipeline ${path}` : `stage ${id.slice(id.indexOf('#') + 1)}`;
    yield workloadFact({ id, type, label, parent, directory: '.', path, span: lines.span(start, start) });
    yield* settingFacts(pairs, id);
  }
}
