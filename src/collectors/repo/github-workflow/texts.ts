import { expansionsOf, type Known, type KnownText } from '../../../syntax/word-expansion.ts';
import { type YamlNode, yamlEntry, yamlGet } from '../../../syntax/yaml.ts';

/** What `inputs.NAME` stands for where nobody gives another value: in a reusable workflow, a manual run, or an action. */
export function inputsOf(root: YamlNode): Known {
  const on = yamlGet(root, 'on');
  const maps = [
    yamlGet(on, 'workflow_call', 'inputs'),
    yamlGet(on, 'workflow_dispatch', 'inputs'),
    yamlGet(root, 'inputs'),
  ];
  return (name) => {
    if (!name.startsWith('inputs.')) return [];
    const found = maps.map((map) => yamlGet(map, name.slice('inputs.'.length), 'default')).find(Boolean);
    return found?.kind === 'scalar' ? [{ text: found.text }] : [];
  };
}

/** What `matrix.NAME` stands for: every value of the matrix and of what it includes, each where it stands. */
export function matrixOf(job: YamlNode): Known {
  const matrix = yamlGet(job, 'strategy', 'matrix');
  return (name) => {
    if (!name.startsWith('matrix.')) return [];
    const key = name.slice('matrix.'.length);
    const included = yamlEntry(matrix, 'include')?.value;
    const nodes = [yamlGet(matrix, key), ...(included?.items ?? []).map((item) => yamlGet(item, key))];
    return nodes.flatMap((node) => (node ? textsOf(node) : []));
  };
}

function textsOf(node: YamlNode): readonly KnownText[] {
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.flatMap((one) => (one.kind === 'scalar' && one.text !== '' ? [{ text: one.text, at: one.span }] : []));
}

/**
 * The Python that `actions/setup-python` leaves to a job, as a runtime; of several the oldest, since the job runs with that one too.
 * Undefined when nothing is known of it, or when it is the newest.
 */
export function pythonOf(steps: YamlNode | undefined, known: Known): string | undefined {
  for (const step of steps?.items ?? []) {
    if (!yamlGet(step, 'uses')?.text.startsWith('actions/setup-python@')) continue;
    const version = yamlGet(step, 'with', 'python-version');
    const written =
      version?.kind === 'list' ? version.items.map((item) => item.text) : (version?.text ?? '').split('\n');
    const numbers = written
      .flatMap((text) => expansionsOf(text, known))
      .flatMap(({ text }) => /^\s*(\d+\.\d+)(?:\.(?:\d+|x))?\s*$/.exec(text)?.[1] ?? []);
    const [oldest] = numbers.sort((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1]));
    return oldest === undefined ? undefined : `python:${oldest}`;
  }
  return undefined;
}
