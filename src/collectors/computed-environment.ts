import type { Gap } from '../model/index.ts';
import { nameOf } from '../syntax/environment-pairs.ts';
import type { ValueNode } from '../syntax/value-tree.ts';

/** Keys under which the usual formats hold an environment, or something that holds one. */
const environmentKeys =
  /^(environment|env|variables|environment_?variables?|environment_vars|env_vars|runtime_environment_variables|container_?definitions|container_?properties|containers|primary_?container)$/i;
/** Keys whose maps are free text of the user: `tags = { environment = var.environment }` is no environment. */
const freeKeys = /^(tags(_all)?|labels|annotations|metadata|default_tags|dimensions|triggers)$/i;
/** What runs, whose own `environment` may stand in it; maps under the other keys hold variables by their names. */
const runningKeys = /container/i;
/** Where this names a container or a function, `environment` is its variables; elsewhere it is often the word `production`. */
const bareName = /^(environment|env)$/i;

/**
 * The parts of the environments of something whose names are computed, so that a setting may stand in them unseen.
 * A value that is computed under a known name is none: the setting itself says so.
 */
export function* computedEnvironments(node: ValueNode, inContainer = false): Generator<ValueNode> {
  for (const { key, value } of node.entries) {
    if (freeKeys.test(key)) continue;
    if (environmentKeys.test(key) && !(bareName.test(key) && isComputed(value) && !inContainer)) {
      yield* computedParts(value, runningKeys.test(key));
    } else {
      for (const inner of value.kind === 'list' ? value.items : [value])
        yield* computedEnvironments(inner, inContainer);
    }
  }
}

function* computedParts(node: ValueNode, running: boolean): Generator<ValueNode> {
  yield* node.open ?? [];
  if (isComputed(node)) yield node;
  for (const item of node.items) {
    // `- NAME=value` and `"NAME=${value}"` name what they set.
    if (isComputed(item) && /^["']?\w+=/.test(item.written)) continue;
    const name = item.entries.find((entry) => /^name$/i.test(entry.key))?.value;
    if (name && isComputed(name) && nameOf(item) === undefined) yield name;
    else yield* computedParts(item, true);
  }
  if (node.kind !== 'map') return;
  yield* computedEnvironments(node, running);
  for (const entry of node.entries) if (/^\(|\$\{/.test(entry.key)) yield { ...entry.value, span: entry.keySpan };
}

function isComputed(node: ValueNode): boolean {
  return node.kind === 'scalar' && node.value === undefined;
}

/** A gap for each of these parts: no policy may pass on an environment that was not seen whole. */
export function* computedGaps(node: ValueNode, collector: string, workload: string, path: string): Generator<Gap> {
  for (const part of computedEnvironments(node)) {
    const text = part.written.replace(/\s+/g, ' ').trim();
    const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
    yield {
      collector,
      kinds: ['sts-setting'],
      where: { path: part.path || path, line: part.span.start.line },
      reason: 'undetermined',
      detail: `the environment of ${workload} is computed by \`${shown}\`; a setting for STS may be in it, write its names where this file shows them`,
    };
  }
}
