import { environmentSetting } from '../../../sts/setting-names.ts';
import { type Argument, type Expression, readExpression } from '../../../syntax/code-expression.ts';
import type { FoundSetting } from './found.ts';
import type { Call, Program } from './program.ts';

/** Paths through which a language gives its environment out: the variable's name follows. */
const environments =
  /^(?:(?:os\.)?environ|process\.env|Deno\.env|Bun\.env|ENV|_ENV|_SERVER|import\.meta\.env)\.([A-Za-z_]\w*)$/;
/** Functions that set one variable: name and value are their first arguments. */
const setters =
  /(^|\.)(environ\.setdefault|environ\.__setitem__|os\.putenv|os\.Setenv|syscall\.Setenv|ENV\.store|Environment\.SetEnvironmentVariable|env\.set_var|set_var|setenv|_putenv_s|SetEnvironmentVariable[AW]?|Deno\.env\.set)$/;
/** Functions that take `NAME=value` as one text. */
const pairSetters = /(^|\.)_?putenv$/;
/** Functions that take a map of variables. */
const mapSetters = /(^|\.)(environ\.update|ENV\.(update|merge!))$/;

/** Properties of the Java virtual machine that stand for a variable. Source: AWS SDKs and Tools Reference Guide, read 2026-11-23. */
const properties: Readonly<Record<string, string>> = {
  'aws.region': 'AWS_REGION',
  'aws.endpointUrl': 'AWS_ENDPOINT_URL',
  'aws.endpointUrlSts': 'AWS_ENDPOINT_URL_STS',
  'aws.useFipsEndpoint': 'AWS_USE_FIPS_ENDPOINT',
  'aws.useDualstackEndpoint': 'AWS_USE_DUALSTACK_ENDPOINT',
  'aws.ignoreConfiguredEndpointUrls': 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  'aws.defaultsMode': 'AWS_DEFAULTS_MODE',
  'aws.profile': 'AWS_PROFILE',
  'aws.configFile': 'AWS_CONFIG_FILE',
  'aws.sharedCredentialsFile': 'AWS_SHARED_CREDENTIALS_FILE',
  'aws.roleArn': 'AWS_ROLE_ARN',
  'aws.webIdentityTokenFile': 'AWS_WEB_IDENTITY_TOKEN_FILE',
};

/** The variable that a property of the Java virtual machine stands for. */
export function variableOfProperty(name: string): string | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** The variables that a program sets in its own environment, and the system properties that stand for them. */
export function* environmentWrites(program: Program): Generator<FoundSetting> {
  for (const { target, value, node } of program.bindings) {
    const name = environments.exec(target)?.[1];
    if (name === undefined || !value || !environmentSetting(name)) continue;
    yield setting(program, name, readExpression(value), node);
  }
  for (const call of program.calls) yield* writesOf(program, call);
}

function* writesOf(program: Program, call: Call): Generator<FoundSetting> {
  const { callee, node } = call;
  const isProperty = program.language === 'java' && /^System\.setProperty$/.test(callee);
  const isAssign = callee === 'Object.assign';
  if (!isProperty && !isAssign && !setters.test(callee) && !pairSetters.test(callee) && !mapSetters.test(callee))
    return;
  const read = readExpression(node);
  if (read.kind !== 'call') return;
  const [first, second] = read.arguments;
  if (mapSetters.test(callee) || (isAssign && first?.value.kind === 'path' && first.value.path === 'process.env')) {
    for (const entry of entriesOf(program, isAssign ? read.arguments.slice(1) : read.arguments))
      if (entry.name !== undefined && environmentSetting(entry.name))
        yield setting(program, entry.name, entry.value, entry.node);
    return;
  }
  const name = first ? (program.constants.textOf(first.value) ?? propertyOf(first.value)) : undefined;
  if (name === undefined || isAssign) {
    if (pairSetters.test(callee) && first) yield* pairIn(program, first.value);
    return;
  }
  if (pairSetters.test(callee) && second === undefined) yield* pairIn(program, first?.value);
  else if (second && isProperty) {
    if (variableOfProperty(name)) yield setting(program, name, second.value, node);
  } else if (second && environmentSetting(name)) yield setting(program, name, second.value, node);
}

/** `SdkSystemSetting.AWS_REGION.property()` */
function propertyOf(value: Expression): string | undefined {
  const variable = value.kind === 'call' ? /SdkSystemSetting\.(AWS_\w+)\.property$/.exec(value.callee)?.[1] : undefined;
  return Object.keys(properties).find((property) => variable !== undefined && properties[property] === variable);
}

/** `putenv("NAME=value")`, also where the value is put in by the program. */
function* pairIn(program: Program, value: Expression | undefined): Generator<FoundSetting> {
  if (!value) return;
  const text = program.constants.textOf(value) ?? headOf(value);
  const equals = text?.indexOf('=') ?? -1;
  const name = text?.slice(0, equals) ?? '';
  if (text === undefined || equals === -1 || !environmentSetting(name)) return;
  const start = value.node.startIndex + Math.max(0, value.node.text.indexOf('=')) + 1;
  const known = program.constants.textOf(value);
  yield {
    name,
    value: known?.slice(equals + 1),
    whole: { start: value.node.startIndex, end: value.node.endIndex },
    valueAt: { start, end: Math.max(start, value.node.endIndex - 1) },
  };
}

/** The literal text with which a computed one starts. */
function headOf(value: Expression): string | undefined {
  const [first] = value.kind === 'concat' ? value.parts : [];
  return first?.kind === 'concat' ? headOf(first) : first?.kind === 'text' ? first.text : undefined;
}

/** The entries of the maps among arguments, and the keyword arguments. */
function* entriesOf(program: Program, args: readonly Argument[]): Generator<Argument> {
  for (const argument of args) {
    if (argument.name !== undefined) yield argument;
    const map = program.constants.behind(argument.value);
    if (map.kind === 'map') yield* map.entries;
  }
}

function setting(program: Program, name: string, value: Expression, node: Argument['node']): FoundSetting {
  const { node: valueNode } = value;
  return {
    name,
    value: program.constants.textOf(value),
    whole: { start: node.startIndex, end: node.endIndex },
    valueAt: insideQuotes(program.text, valueNode.startIndex, valueNode.endIndex),
  };
}

/** A literal without its quotes. */
export function insideQuotes(text: string, start: number, end: number): { start: number; end: number } {
  const quoted = end - start > 1 && /^["'`]/.test(text.slice(start, start + 1)) && text[end - 1] === text[start];
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
