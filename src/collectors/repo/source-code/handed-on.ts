import { environmentSetting } from '../../../sts/setting-names.ts';
import { type Expression, readExpression } from '../../../syntax/code-expression.ts';
import { insideQuotes } from './environment.ts';
import type { FoundSetting, Stretch } from './found.ts';
import type { Program } from './program.ts';

/** Entries of maps and keyword arguments, in the grammars that have them. */
const entryTypes = ['pair', 'keyed_element', 'array_element_initializer', 'keyword_argument', 'assignment_expression'];
const textTypes = ['string', 'string_literal', 'interpreted_string_literal'];

/**
 * Variables about the STS endpoint that a program writes for others: the environment of a process that it starts, of a container that
 * it describes. Only what is written literally; a table of names is none.
 */
export function* handedOn(program: Program, taken: readonly FoundSetting[]): Generator<FoundSetting> {
  if (!/AWS_STS_REGIONAL_ENDPOINTS|AWS_ENDPOINT_URL/.test(program.text)) return;
  const known = [...taken];
  for (const found of candidates(program)) {
    if (!isMeant(found) || known.some(({ whole }) => overlap(whole, found.whole))) continue;
    known.push(found);
    yield found;
  }
}

function* candidates(program: Program): Generator<FoundSetting> {
  for (const { target, value, node } of program.bindings) {
    const name = target.slice(target.lastIndexOf('.') + 1);
    if (value && name !== target && isName(name)) yield setting(program, name, readExpression(value), node);
  }
  for (const call of program.calls) {
    if (!/^(env|put|set|setenv|Setenv|Add|add|store|environment|withEnv|setProperty)$/.test(call.name)) continue;
    const read = readExpression(call.node);
    const [first, second] = read.kind === 'call' ? read.arguments : [];
    const name = first ? program.constants.textOf(first.value) : undefined;
    if (name === undefined || !first || !second || !isName(name)) continue;
    const found = setting(program, name, second.value, second.node);
    yield { ...found, whole: { start: first.node.startIndex, end: second.node.endIndex } };
  }
  for (const node of program.root.descendantsOfType(entryTypes)) {
    const name = node ? /^["'\s[]*([A-Z][A-Z_]+)/.exec(node.text.slice(0, 80))?.[1] : undefined;
    const value = node?.namedChildren.at(-1);
    if (node && value && name !== undefined && isName(name)) yield setting(program, name, readExpression(value), node);
  }
  yield* namedPairs(program);
  for (const node of program.root.descendantsOfType(textTypes)) {
    const match = node ? /^["'](AWS_[A-Z_]+)=([^"'$\s]+)["']$/.exec(node.text) : null;
    if (!node || !match?.[1] || !isName(match[1])) continue;
    const whole = { start: node.startIndex, end: node.endIndex };
    const start = node.startIndex + match[1].length + 2;
    yield { name: match[1], value: match[2], whole, valueAt: { start, end: node.endIndex - 1 } };
  }
}

/** `{ name: "NAME", value: "…" }`, as lists of variables of containers are written. */
function* namedPairs(program: Program): Generator<FoundSetting> {
  for (const node of program.root.descendantsOfType(entryTypes)) {
    const around = node?.parent;
    if (!node || !around || !/^["']?(name|key)["']?\s*[:=]/i.test(node.text.slice(0, 40))) continue;
    const own = node.namedChildren.at(-1);
    const name = own ? program.constants.textOf(readExpression(own)) : undefined;
    if (name === undefined || !isName(name)) continue;
    const beside = around.namedChildren.find((one) => one && /^["']?value["']?\s*[:=]/i.test(one.text.slice(0, 40)));
    const value = beside?.namedChildren.at(-1);
    if (!beside || !value) continue;
    const found = setting(program, name, readExpression(value), beside);
    const [start, end] = [Math.min(node.startIndex, beside.startIndex), Math.max(node.endIndex, beside.endIndex)];
    yield { ...found, whole: { start, end } };
  }
}

/** Only what is about STS: a Region for another process says nothing here. */
function isName(name: string): boolean {
  const known = environmentSetting(name);
  return known !== undefined && (known.setting === 'mode' || known.setting === 'endpoint-url');
}

function isMeant({ name, value }: FoundSetting): boolean {
  const isMode = environmentSetting(name)?.setting === 'mode';
  return value !== undefined && (isMode ? /^(regional|legacy)$/i.test(value) : /^https?:\/\//.test(value));
}

function setting(program: Program, name: string, value: Expression, node: Expression['node']): FoundSetting {
  return {
    name,
    value: program.constants.textOf(value),
    whole: { start: node.startIndex, end: node.endIndex },
    valueAt: insideQuotes(program.text, value.node.startIndex, value.node.endIndex),
  };
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
