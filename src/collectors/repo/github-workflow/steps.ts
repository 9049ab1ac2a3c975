import type { Fact, Span } from '../../../model/index.ts';
import { expansionsOf, type Known } from '../../../syntax/word-expansion.ts';
import { type YamlFile, type YamlNode, yamlEntry, yamlGet } from '../../../syntax/yaml.ts';
import { isEnvironmentSetting, workloadFact } from '../../environment-facts.ts';
import { installFacts } from '../../install-facts.ts';
import { cliAction } from './cli-action.ts';
import { credentialsAction } from './credentials-action.ts';
import { Environment } from './environment.ts';
import { readScript, type Script } from './script.ts';

export interface StepsParts {
  readonly steps: YamlNode;
  /** The environment of the job: what a step leaves to later steps goes there. */
  readonly environment: Environment;
  readonly yaml: YamlFile;
  readonly path: string;
  readonly jobKey: string;
  readonly shell: string;
  readonly directory: string;
}

/**
 * The steps of a job, in order. A step is a workload when it has settings that no other step sees; installs and what is written to
 * GITHUB_ENV belong to the job.
 */
export function* readSteps(parts: StepsParts): Generator<Fact> {
  for (const [index, step] of parts.steps.items.entries()) {
    if (step.kind === 'map') yield* readStep(step, index, parts);
  }
}

/** What the names in a script stand for: by the step's own variables, else by what is around it. */
function knownIn(step: YamlNode, environment: Environment): Known {
  const env = yamlGet(step, 'env');
  return (name) => {
    const own = yamlGet(env, name.replace(/^env\./, ''));
    const outer: Known = (inner) => environment.textsOf(inner);
    return own?.kind === 'scalar' && own.text !== '' ? expansionsOf(own.text, outer) : outer(name);
  };
}

function* readStep(step: YamlNode, index: number, parts: StepsParts): Generator<Fact> {
  const { environment, yaml, path, jobKey, directory } = parts;
  const run = yamlGet(step, 'run');
  const script: Script = run
    ? readScript(run.text, yamlGet(step, 'shell')?.text ?? parts.shell, knownIn(step, environment))
    : { writes: [], installs: [] };
  const own = script.writes.filter(({ reach }) => reach === 'script' || reach === 'command' || reach === 'logins');
  const later = script.writes.filter((write) => write.reach === 'later-steps');
  const env = yamlGet(step, 'env');
  const hasOwn =
    own.some((write) => isEnvironmentSetting(write.name)) ||
    (env?.entries ?? []).some((entry) => isEnvironmentSetting(entry.key));
  const trail = `${jobKey}/${index}`;
  const id = `step:${path}#${trail}`;
  if (hasOwn) {
    const name = yamlGet(step, 'name')?.text ?? `step ${index + 1}`;
    const { start } = step.span;
    yield workloadFact({
      id,
      type: 'step',
      label: `step ${name}`,
      parent: environment.workload,
      directory,
      path,
      span: { start, end: start },
    });
    const inner = new Environment(path, yaml, id, trail, environment);
    yield* inner.map(env, 'env');
    if (run) yield* inner.writes(run, own, 'run');
  }
  const uses = yamlEntry(step, 'uses')?.value;
  if (uses) {
    const workload = hasOwn ? id : environment.workload;
    const line = yaml.lines.lineText(uses.span.end.line);
    const comment = line.slice(uses.span.end.column - 1);
    yield* cliAction({ step, uses, workload, path, trail, text: (node) => environment.text(node) });
    yield* credentialsAction({ comment, step, uses, workload, environment, path, trail });
  }
  if (!run) return;
  yield* environment.writes(run, later, `steps/${index}`);
  const spanOf = (start: number, end: number): Span =>
    yaml.lines.span(yaml.offsetIn(run, start), yaml.offsetIn(run, end));
  for (const installed of script.installs)
    yield* installFacts({ installed, workload: environment.workload, directory, path, spanOf, trail });
}
