import { type Expression, readExpression } from '../../../syntax/code-expression.ts';
import { optionsIn } from './client-options.ts';
import { insideQuotes } from './environment.ts';
import type { FoundSetting } from './found.ts';
import { modeNames, optionSetting } from './options.ts';
import type { Program } from './program.ts';
import { pseudoRegions } from './pseudo-regions.ts';

/** Calls that configure every client of a program. */
const updates = /(^|\.)(setup_default_session|[Aa][Ww][Ss]\.config\.update|^config\.update)$/;
/** Settings that are given to the SDK as a whole: `AWS.config.region`, `Aws.config[:region]`, `AWSConfigs.AWSRegion`. */
const members = /^(?:AWS|Aws|aws)\.config\.(?:sts\.)?(\w+)$|^AWSConfigs\.(\w+)$/;

/** What holds for every client of a program, and modes that are asked for where no client is seen. */
export function* defaultsOf(program: Program, taken: readonly FoundSetting[]): Generator<FoundSetting> {
  const known = new Set(taken.map((one) => one.whole.start));
  const fresh = function* (found: Iterable<FoundSetting>): Generator<FoundSetting> {
    for (const one of found) {
      if (known.has(one.whole.start)) continue;
      known.add(one.whole.start);
      yield one;
    }
  };
  for (const call of program.calls) {
    if (updates.test(call.callee) && isOfAws(program, call.callee))
      yield* fresh(optionsIn(program, readExpression(call.node)));
    else if (call.name === 'set_config_variable') yield* fresh(configVariable(program, call.node));
    else if (modeNames.test(call.name)) yield* fresh(onlyModes(optionsIn(program, readExpression(call.node))));
  }
  for (const { target, value, node } of program.bindings) {
    if (value && /^(AWS|Aws|aws)\.config(\.sts)?$/.test(target))
      yield* fresh(
        optionsIn(program, readExpression(value)).map((one) =>
          target.endsWith('.sts') ? { ...one, service: 'sts' as const } : one,
        ),
      );
    const match = members.exec(target);
    const name = match?.[1] ?? match?.[2] ?? target.slice(target.lastIndexOf('.') + 1);
    if (!value || optionSetting(name) === undefined || !(match || (modeNames.test(name) && target !== name))) continue;
    const read = readExpression(value);
    const text = program.constants.textOf(read);
    if (!match && text === undefined) continue;
    yield* fresh([
      {
        name,
        value: text,
        whole: { start: node.startIndex, end: node.endIndex },
        valueAt: insideQuotes(program.text, read.node.startIndex, read.node.endIndex),
      },
    ]);
  }
  yield* fresh(modesInMaps(program));
  yield* fresh(pseudoRegions(program, taken));
}

function isOfAws(program: Program, callee: string): boolean {
  return callee !== 'config.update' || /['"]aws-sdk(\/[\w/.-]+)?['"]/.test(program.text);
}

/** `session.set_config_variable('sts_regional_endpoints', 'regional')` of botocore. */
function* configVariable(program: Program, node: Parameters<typeof readExpression>[0]): Generator<FoundSetting> {
  const read = readExpression(node);
  const [first, second] = read.kind === 'call' ? read.arguments : [];
  const name = first ? program.constants.textOf(first.value) : undefined;
  if (name === undefined || !second || optionSetting(name) === undefined) return;
  const { startIndex, endIndex } = second.value.node;
  yield {
    name,
    value: program.constants.textOf(second.value),
    whole: { start: node.startIndex, end: node.endIndex },
    valueAt: insideQuotes(program.text, startIndex, endIndex),
  };
}

const entryTypes = ['pair', 'keyed_element', 'array_element_initializer', 'keyword_argument'];

/** Entries of maps that name the mode and give it literally: a configuration that is handed on to a client elsewhere. */
function* modesInMaps(program: Program): Generator<FoundSetting> {
  if (!/stsRegionalEndpoints|sts_regional_endpoints|STSRegionalEndpoint/.test(program.text)) return;
  for (const node of program.root.descendantsOfType(entryTypes)) {
    const map = node?.parent;
    if (!node || !map || !modeNames.test(/^[^\w]*(\w+)/.exec(node.text)?.[1] ?? '')) continue;
    const value = node.namedChildren.at(-1);
    if (!value) continue;
    const read = readExpression(value);
    const text = program.constants.textOf(read) ?? unlessSet(program, read);
    if (text === undefined || !/^(regional|legacy)$/i.test(text) || /hostPrefixEnabled|signatureCache/.test(map.text))
      continue;
    yield {
      name: /^[^\w]*(\w+)/.exec(node.text)?.[1] ?? '',
      value: text,
      whole: { start: node.startIndex, end: node.endIndex },
      valueAt: insideQuotes(program.text, value.startIndex, value.endIndex),
    };
  }
}

/** `env('NAME', 'regional')`: what holds unless a variable says otherwise, which is reported where it is set. */
function unlessSet(program: Program, read: Expression): string | undefined {
  if (read.kind !== 'call' || !/(^|\.)(env|getenv|getEnv|fetch|get)$/.test(read.callee)) return undefined;
  const [, second] = read.arguments;
  return second ? program.constants.textOf(second.value) : undefined;
}

function onlyModes(found: readonly FoundSetting[]): readonly FoundSetting[] {
  return found.filter((one) => modeNames.test(one.name) && one.value !== undefined);
}
