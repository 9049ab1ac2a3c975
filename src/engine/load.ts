import type { ValidateFunction } from 'ajv';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { factSchemas } from '../facts/schemas.generated.ts';
import type { Policy, Problem, Schema } from '../model/index.ts';
import { strictAjv } from '../validation/ajv.ts';
import { sentenceOf, suggestion } from '../validation/sentence.ts';
import { applyParameters, unknownParameters } from './parameters.ts';
import { policySchema } from './policy-schema.ts';
import { checkVocabulary } from './vocabulary.ts';

export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}

export interface LoadedPolicies {
  readonly policies: readonly Policy[];
  readonly problems: readonly Problem[];
}

/** Reads foreign policy files; every fault is a problem with file, line, pointer and what was expected. */
export function loadPolicies(files: readonly PolicyFile[], taken: ReadonlySet<string> = new Set()): LoadedPolicies {
  const policies: Policy[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, string>([...taken].map((id) => [id, 'the policy pack']));
  for (const file of files) {
    const loaded = loadPolicy(file);
    problems.push(...loaded.problems);
    if (!loaded.policy) continue;
    const other = ids.get(loaded.policy.id);
    if (other !== undefined) {
      problems.push({
        code: 'policy',
        path: file.path,
        pointer: '/id',
        message: `the id "${loaded.policy.id}" is already used by ${other}`,
      });
      continue;
    }
    ids.set(loaded.policy.id, file.path);
    policies.push(loaded.policy);
  }
  return { policies, problems };
}

function loadPolicy({ path, text }: PolicyFile): { policy?: Policy; problems: readonly Problem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors);
  const first = errors[0];
  if (tree === undefined || first !== undefined) {
    const message =
      text.trim() === ''
        ? 'not JSON: the file is empty'
        : `not JSON: ${first ? printParseErrorCode(first.error) : 'nothing was read'}`;
    return { problems: [{ code: 'policy', path, ...lineOf(text, first?.offset ?? 0), message }] };
  }
  const problem = (pointer: string, message: string): Problem => ({
    code: 'policy',
    path,
    ...lineOf(text, offsetOf(tree, pointer)),
    pointer,
    message,
  });
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const shape = shapeValidator();
  if (!shape(value)) {
    const relevant = (shape.errors ?? []).filter((error) => error.keyword !== 'if');
    return { problems: relevant.map((error) => problem(error.instancePath, sentenceOf(error))) };
  }
  const policy = value as Policy;
  const problems = [...checkSchemas(policy), ...checkPlaceholders(policy)].map(({ pointer, message }) =>
    problem(pointer, message),
  );
  return problems.length > 0 ? { problems } : { policy, problems };
}

let shape: ValidateFunction | undefined;
function shapeValidator(): ValidateFunction {
  shape ??= strictAjv({ allErrors: true, verbose: true, strictRequired: false }).compile(policySchema);
  return shape;
}

interface Fault {
  readonly pointer: string;
  readonly message: string;
}

function checkSchemas(policy: Policy): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of ['when', 'must'] as const) {
    const written = policy[name];
    if (written === undefined) continue;
    const missing = unknownParameters(written, policy.parameters ?? {});
    faults.push(
      ...missing.map((parameter) => ({
        pointer: `/${name}`,
        message: `the parameter "${parameter}" is not declared in "parameters"`,
      })),
    );
    if (missing.length > 0) continue;
    const schema = applyParameters(written, policy.parameters ?? {}, {}) as Schema;
    const vocabulary = checkVocabulary(schema, policy.about, `/${name}`);
    faults.push(...vocabulary);
    if (vocabulary.length === 0) faults.push(...compiles(schema, name));
  }
  return faults;
}

function compiles(schema: Schema, name: string): readonly Fault[] {
  try {
    strictAjv().compile(schema as object);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ pointer: `/${name}`, message: `not a valid JSON Schema for a policy: ${message}` }];
  }
}

function checkPlaceholders(policy: Policy): readonly Fault[] {
  const legal = Object.keys(factSchemas[policy.about].properties);
  return (['message', 'why', 'fix'] as const).flatMap((name) =>
    [...policy[name].matchAll(/\{([^{}]*)\}/g)]
      .map((match) => match[1] ?? '')
      .filter((placeholder) => /^[A-Za-z]\w*$/.test(placeholder) && !legal.includes(placeholder))
      .map((placeholder) => ({
        pointer: `/${name}`,
        message: `the placeholder {${placeholder}} is no property of ${policy.about}${suggestion(placeholder, legal)}`,
      })),
  );
}

function offsetOf(tree: Node, pointer: string): number {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(
      tree,
      path.slice(0, length).map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    );
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return tree.offset;
}

function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
