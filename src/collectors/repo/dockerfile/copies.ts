import { posix } from 'node:path';
import type { Fact, Repo } from '../../../model/index.ts';
import type { DockerStage } from '../../../syntax/dockerfile.ts';
import { configMount } from '../../config-mounts.ts';
import { argumentFact, directoryOf, joinPath } from '../../environment-facts.ts';
import type { Variables } from './variables.ts';

/** Shared config files that COPY and ADD put where a client of the stage reads them. */
export function* readCopies(
  stage: DockerStage,
  { id, variables }: { readonly id: string; readonly variables: Variables },
  path: string,
  repo: Repo,
): Generator<Fact> {
  // The file may be named below the instruction that copies it.
  const named = variables.expand('$AWS_CONFIG_FILE');
  let order = 1000;
  let directory = '/';
  for (const step of stage.steps) {
    if (step.kind === 'workdir') directory = posix.resolve(directory, variables.expand(step.directory) ?? '/');
    if (step.kind !== 'copy') continue;
    const target = variables.expand(step.target);
    if (target === undefined) continue;
    const absolute =
      posix.resolve(directory, target) + (/(^|\/)\.?\/?$/.test(target) || step.sources.length > 1 ? '/' : '');
    for (const source of step.sources) {
      const found = step.isContext ? inContext(variables.expand(source), path) : [];
      const wanted = named === '' ? undefined : named;
      const mounts = found.map((one) => configMount(one, absolute, wanted, repo));
      const mount =
        mounts.find((one) => one?.file !== undefined) ??
        mounts.find((one) => one !== undefined) ??
        // A file that is not in the repository still stands where a client reads it; a directory may hold anything.
        (step.isContext && absolute.endsWith('/') ? undefined : configMount(undefined, absolute, wanted, repo));
      if (mount === undefined) continue;
      yield argumentFact({
        setting: 'config-file',
        name: mount.at,
        value: mount.file,
        written: step.written,
        source: 'shared-config',
        workload: id,
        order: order++,
        path,
        span: step.span,
        valueSpan: step.span,
      });
    }
  }
}

/** Where a source may be in the repository: the context of a build is the directory of its Dockerfile, or the root. */
function inContext(source: string | undefined, path: string): readonly string[] {
  if (source === undefined || /[*?]|^\w+:\/\//.test(source)) return [];
  const relative = source.replace(/^\/+/, '') || '.';
  return [directoryOf(path), '.'].flatMap((context) => joinPath(context, relative) ?? []);
}
