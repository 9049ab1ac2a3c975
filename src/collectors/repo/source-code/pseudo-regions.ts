import type { Node } from 'web-tree-sitter';
import { functionTypes } from '../../../syntax/code-bindings.ts';
import { readExpression } from '../../../syntax/code-expression.ts';
import { insideQuotes } from './environment.ts';
import type { FoundSetting } from './found.ts';
import { optionSetting } from './options.ts';
import type { Program } from './program.ts';

/** Services that have no Regions: `aws-global` is right for them. */
const withoutRegions =
  /\b(?:aws_sdk_|service\/|@aws-sdk\/client-)?(?:iam|route-?53|cloud-?front|organizations|waf|shield|global-?accelerator)\w*\b/i;
const sts = /(?:^|[^A-Za-z])sts(?:$|[^A-Za-z])|aws_sdk_sts|Sts(?:Async)?Client|STSClient|SecurityToken/i;

/**
 * The pseudo-Region `aws-global`, given where no client is built: to the options of one in a function of its own, or to the
 * configuration that all clients of a program are made of. Only where STS is what it is for.
 */
export function* pseudoRegions(program: Program, taken: readonly FoundSetting[]): Generator<FoundSetting> {
  if (!/aws-global|AWS_GLOBAL/.test(program.text)) return;
  const isNew = (value: Node): boolean =>
    !taken.some(({ whole }) => whole.start <= value.startIndex && value.endIndex <= whole.end);
  for (const { target, value, node } of program.bindings)
    if (value && isNew(value)) yield* found(program, target.slice(target.lastIndexOf('.') + 1), value, node);
  for (const { name, node } of program.calls) {
    if (optionSetting(name) !== 'region') continue;
    const read = readExpression(node);
    const [first] = read.kind === 'call' ? read.arguments : [];
    if (first && isNew(first.node)) yield* found(program, name, first.value.node, first.node);
  }
}

function* found(program: Program, name: string, value: Node, node: Node): Generator<FoundSetting> {
  if (optionSetting(name) !== 'region' || program.constants.textOf(readExpression(value)) !== 'aws-global') return;
  const around = functionAround(node)?.text ?? program.text;
  if (!sts.test(around) || withoutRegions.test(around)) return;
  yield {
    name,
    value: 'aws-global',
    service: 'sts',
    whole: { start: node.startIndex, end: node.endIndex },
    valueAt: insideQuotes(program.text, value.startIndex, value.endIndex),
  };
}

function functionAround(node: Node): Node | undefined {
  for (let at = node.parent; at !== null; at = at.parent) if (functionTypes.has(at.type)) return at;
  return undefined;
}
