import type { Fact, Span } from '../model/index.ts';
import type { EnvironmentPair } from '../syntax/environment-pairs.ts';
import type { ContainerRun } from '../syntax/shell.ts';
import { isEnvironmentSetting, settingFacts, workloadFact } from './environment-facts.ts';

export interface ContainerParts {
  readonly container: ContainerRun;
  /** The workload whose script starts the container. */
  readonly workload: string;
  readonly directory: string;
  readonly path: string;
  /** What is installed in it. */
  readonly span: Span;
  spanOf(start: number, end: number): Span;
  readonly trail: string;
}

/** The id of a container that a script starts. What starts it does not share its environment: `-e` alone does. */
export function containerId({ container, path, trail }: Pick<ContainerParts, 'container' | 'path' | 'trail'>): string {
  const given = container.environment.map(({ raw }) => raw).join(' ');
  return `step:${path}#${[trail, container.image ?? 'container', given].filter(Boolean).join('/')}`;
}

/** The container as a workload, with the settings that it is started with. */
export function* containerFacts(parts: ContainerParts): Generator<Fact> {
  const { container, workload, directory, path, span } = parts;
  const { image } = container;
  const id = containerId(parts);
  yield workloadFact({
    id,
    type: 'step',
    label: `container ${image === undefined ? '' : `of ${image} `}in ${workload}`,
    directory,
    ...(image === undefined ? {} : { runtime: `image:${image}` }),
    path,
    span: { start: span.start, end: span.start },
  });
  const pairs = container.environment.flatMap(({ raw, value, start, end }): EnvironmentPair[] => {
    const name = /^["']?([A-Za-z_]\w*)/.exec(raw)?.[1];
    if (name === undefined || !isEnvironmentSetting(name)) return [];
    // `-e NAME` alone hands on what the outer environment has.
    const text = value?.includes('=') ? value.slice(value.indexOf('=') + 1) : undefined;
    const at = parts.spanOf(start, end);
    return [{ name, value: text, written: raw, span: at, valueSpan: at, path, trail: [] }];
  });
  yield* settingFacts(pairs, id);
}
