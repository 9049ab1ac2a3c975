import { environmentSetting } from '../../../sts/setting-names.ts';
import { type Argument, type Expression, readExpression } from '../../../syntax/code-expression.ts';
import { insideQuotes } from './environment.ts';
import type { FoundSetting, Stretch } from './found.ts';
import type { Program } from './program.ts';

/** Entries of maps and keyword arguments, in the grammars that have them. */
const entryTypes = ['pair', 'keyed_element', 'array_element_initializer', 'keyword_argument', 'assignment_expression'];
/** Calls that give a name a value; those that read one with a default are none. */
const giving =
  /^(env|put|putIfAbsent|set|setenv|Setenv|Add|add|store|environment|withEnv|withEnvironment|addEnv|addEnvVar|setEnv|putEnv|setProperty|config|setConf|of|entry)$/;
/** Functions of these names, which belong to nothing, read a variable with a default. */
const reading = /^(env|config|environment)$/;
/** What Spark puts before the variables of its executors and drivers. */
const executors = /^spark\.(executorEnv|yarn\.appMasterEnv|kubernetes\.driverEnv)\./;
const mapTypes = ['dictionary', 'object', 'hash', 'array_creation_expression', 'composite_literal', 'literal_value'];
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
    const isGiving = giving.test(call.name) && !(reading.test(call.name) && call.callee === call.name);
    if (!isGiving && !call.node.text.includes('value')) continue;
    const read = readExpression(call.node);
    const args = read.kind === 'call' ? read.arguments : [];
    if (isGiving) yield* pairsAmong(program, args);
    yield* nameAndValue(program, args);
  }
  for (const node of program.root.descendantsOfType(mapTypes)) {
    const map = node ? readExpression(node) : undefined;
    if (map?.kind === 'map') yield* nameAndValue(program, map.entries);
  }
  for (const node of program.root.descendantsOfType(entryTypes)) {
    const name = node ? /^["'\s[]*([A-Z][A-Z_]+)/.exec(node.text.slice(0, 80))?.[1] : undefined;
    const value = node?.namedChildren.at(-1);
    if (node && value && name !== undefined && isName(name)) yield setting(program, name, readExpression(value), node);
  }
  for (const node of program.root.descendantsOfType(textTypes)) {
    const match = node ? /^["'](AWS_[A-Z_]+)=([^"'$\s]+)["']$/.exec(node.text) : null;
    if (!node || !match?.[1] || !isName(match[1])) continue;
    const whole = { start: node.startIndex, end: node.endIndex };
    const start = node.startIndex + match[1].length + 2;
    yield { name: match[1], value: match[2], whole, valueAt: { start, end: node.endIndex - 1 } };
  }
}

/** `put("NAME", "value")`, `Map.of("NAME", "value", …)` */
function* pairsAmong(program: Program, args: readonly Argument[]): Generator<FoundSetting> {
  for (const [index, first] of args.entries()) {
    const second = args[index + 1];
    const name = second ? program.constants.textOf(first.value)?.replace(executors, '') : undefined;
    if (name === undefined || !second || !isName(name)) continue;
    const found = setting(program, name, second.value, second.node);
    yield { ...found, whole: { start: first.node.startIndex, end: second.node.endIndex } };
  }
}

/** `{ name: 'NAME', value: 'value' }`, `V1EnvVar(name="NAME", value="value")`: containers of Kubernetes, ECS and their kin. */
function* nameAndValue(program: Program, entries: readonly Argument[]): Generator<FoundSetting> {
  const first = entries.find(({ name }) => /^(name|key)$/i.test(name ?? ''));
  const second = entries.find(({ name }) => /^value$/i.test(name ?? ''));
  const name = first ? program.constants.textOf(first.value) : undefined;
  if (!first || !second || name === undefined || !isName(name)) return;
  yield setting(program, name, second.value, second.node);
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
