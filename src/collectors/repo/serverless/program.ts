import type { Node } from 'web-tree-sitter';
import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { languageOf, withCode } from '../../../syntax/code.ts';
import { readBindings } from '../../../syntax/code-bindings.ts';
import { constantsOf } from '../../../syntax/code-constants.ts';
import { type Expression, readExpression } from '../../../syntax/code-expression.ts';
import { type CodeValues, codeValue } from '../../../syntax/code-values.ts';
import type { ValueEntry, ValueNode } from '../../../syntax/value-tree.ts';
import { about } from './index.ts';
import type { Sections } from './read.ts';

const milliseconds = 1500;

/** Reads a service that a program gives, `serverless.ts` or `serverless.js`: the map that has a service and a provider. */
export function* readProgramOf(
  { path, text }: RepoFile,
  factsOf: (service: Sections) => Iterable<Fact | Gap>,
): Generator<Fact | Gap> {
  const language = languageOf(path, text);
  if (!language || !/\bprovider\b/.test(text)) return;
  const found = withCode(language, text, milliseconds, (root) => {
    const constants = constantsOf(readBindings(root), () => undefined);
    const values: CodeValues = { path, constants, isOpaque: () => false, budget: { left: 50_000 } };
    const service = serviceIn(root);
    return service ? [...factsOf(sectionsOf(codeValue(service, values)))] : [];
  });
  if (found) yield* found;
  else
    yield {
      collector: about.id,
      kinds: about.emits,
      where: { path, line: 1 },
      reason: 'timed-out',
      detail: 'parsing took too long; expected a service of the Serverless Framework',
    };
}

function serviceIn(root: Node): Expression | undefined {
  for (const node of root.descendantsOfType('object')) {
    const map = node ? readExpression(node) : undefined;
    if (map?.kind !== 'map') continue;
    const names = map.entries.map(({ name }) => name);
    if (names.includes('service') && names.includes('provider')) return map;
  }
  return undefined;
}

function sectionsOf(service: ValueNode): Sections {
  const known = withVariablesOpen(service);
  return { section: (key) => known.entries.findLast((entry) => entry.key === key) };
}

/** Variables of the framework (`${self:custom.x}`) are computed: in a program nobody follows them. */
function withVariablesOpen(node: ValueNode): ValueNode {
  if (node.kind === 'scalar') return node.value?.includes('${') ? { ...node, value: undefined } : node;
  const entries = node.entries.map((entry): ValueEntry => ({ ...entry, value: withVariablesOpen(entry.value) }));
  return { ...node, entries, items: node.items.map(withVariablesOpen) };
}
