import { type Fact, inRepo, makeFact, type Span } from '../../../model/index.ts';
import { profileSetting } from '../../../sts/setting-names.ts';
import { configureWrite } from '../../../syntax/aws-configure.ts';
import type { DockerFile, DockerRun } from '../../../syntax/dockerfile.ts';
import { readEnvironmentWrites } from '../../../syntax/environment-writes.ts';
import { readCommands } from '../../../syntax/nested-shell.ts';
import { installsIn } from '../../../syntax/script-installs.ts';
import { readWindowsWrites } from '../../../syntax/windows-shell.ts';
import type { Known } from '../../../syntax/word-expansion.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';
import { installFacts } from '../../install-facts.ts';

export interface RunParts {
  readonly index: number;
  /** Id of the stage. */
  readonly stage: string;
  readonly windows: 'powershell' | 'cmd' | undefined;
  readonly docker: DockerFile;
  readonly path: string;
  /** The variables of the stage so far. */
  readonly known: Known;
}

/**
 * What a RUN installs belongs to its stage, and so does what it writes to the shared config file; what it sets is gone when it ends,
 * so it is a workload of its own.
 */
export function* readRuns(runs: readonly DockerRun[], parts: RunParts): Generator<Fact> {
  const { stage, docker, path, windows } = parts;
  const directory = directoryOf(path);
  const inStage = stage.includes('#') ? stage.slice(stage.indexOf('#') + 1) : 'image';
  const trail = `${inStage}/run-${parts.index}`;
  const id = `step:${path}#${trail}`;
  let named = false;
  let order = 0;
  for (const { script, offset } of runs) {
    const writes = windows ? readWindowsWrites(script, windows) : readEnvironmentWrites(script);
    for (const write of writes) {
      if (write.reach === 'shell' || write.reach === 'later-steps') continue;
      if (!isEnvironmentSetting(write.name)) continue;
      const span = docker.lines.span(offset + write.start, offset + write.end);
      const valueSpan = docker.lines.span(offset + write.valueStart, offset + write.valueEnd);
      if (!named)
        yield workloadFact({ id, type: 'step', label: `RUN in ${stage}`, parent: stage, directory, path, span });
      named = true;
      const { name, value, written } = write;
      yield* settingFacts([{ name, value, written, span, valueSpan, path, trail: [] }], id, order++);
    }
    const commands = readCommands(script);
    for (const write of commands.flatMap((command) => configureWrite(command) ?? [])) {
      const known = profileSetting(write.key);
      if (!known) continue;
      yield makeFact({
        kind: 'sts-setting',
        key: `${inStage}/${write.profile}/${write.key}`,
        label: `${write.key} of profile ${write.profile} in ${stage}`,
        data: {
          setting: known.setting,
          name: write.key,
          value: write.value ?? 'unknown',
          written: script.slice(write.valueStart, write.end),
          source: 'shared-config',
          profile: write.profile,
          service: known.service,
          workload: stage,
          order: 500 + order++,
        },
        place: inRepo(path, docker.lines.span(offset + write.start, offset + write.end)),
        spans: { '/value': docker.lines.span(offset + write.valueStart, offset + write.end) },
      });
    }
    const spanOf = (start: number, end: number): Span => docker.lines.span(offset + start, offset + end);
    for (const installed of installsIn(script, parts.known))
      yield* installFacts({ installed, workload: stage, directory, path, spanOf, trail: inStage });
  }
}
