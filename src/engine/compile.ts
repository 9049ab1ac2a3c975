import type { ErrorObject } from 'ajv';
import type { AnyFact, Evidence, Policy, Schema } from '../model/index.ts';
import { lenientAjv } from '../validation/ajv.ts';
import { show } from '../validation/sentence.ts';
import { applyParameters } from './parameters.ts';
import { approximate, lookedAt, type Truth } from './three-valued.ts';

/** What a schema says of a fact, and why. */
export interface Judgement {
  readonly truth: Truth;
  /** What broke it, or the unknown value that left it open. */
  readonly evidence?: Evidence;
}

export interface CompiledPolicy {
  readonly policy: Policy;
  /** Whether the policy is about this fact. */
  select(fact: AnyFact): Judgement;
  /** Whether the fact satisfies it. */
  judge(fact: AnyFact): Judgement;
}

/** Compiles a checked policy with the parameters that a configuration gives. Schemas are compiled when first needed. */
export function compilePolicy(policy: Policy, given: Readonly<Record<string, unknown>> = {}): CompiledPolicy {
  const schemaOf = (name: 'when' | 'must'): Schema =>
    policy[name] === undefined ? true : (applyParameters(policy[name], policy.parameters ?? {}, given) as Schema);
  return { policy, select: threeValued(schemaOf('when')), judge: threeValued(schemaOf('must')) };
}

/** Compiled schemas by their text: equal ones are compiled once a process. */
const known = new Map<string, (fact: AnyFact) => Judgement>();

function threeValued(schema: Schema): (fact: AnyFact) => Judgement {
  const text = JSON.stringify(schema);
  const compiled = known.get(text) ?? compileSchema(schema);
  known.set(text, compiled);
  return compiled;
}

function compileSchema(schema: Schema): (fact: AnyFact) => Judgement {
  if (schema === true) return () => ({ truth: 'yes' });
  const ajv = lenientAjv({ verbose: true });
  const exact = lazy(() => ajv.compile(schema as object));
  const optimistic = lazy(() => ajv.compile(approximate(schema, true) as object));
  const pessimistic = lazy(() => ajv.compile(approximate(schema, false) as object));
  const pointers = lazy(() => lookedAt(schema));
  return (fact) => {
    const unknown = unknownPointers(fact.data);
    const valid = exact()(fact.data);
    const evidence = valid ? undefined : evidenceOf(exact().errors?.[0]);
    if (unknown.length === 0) return valid ? { truth: 'yes' } : { truth: 'no', ...(evidence ? { evidence } : {}) };
    if (pessimistic()(fact.data)) return { truth: 'yes' };
    if (!optimistic()(fact.data)) return { truth: 'no', ...(evidence ? { evidence } : {}) };
    const open =
      unknown.find((pointer) => pointers().includes(pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'))) ?? unknown[0] ?? '';
    return {
      truth: 'unknown',
      evidence: { pointer: open, keyword: 'unknown', expected: 'a known value', actual: '"unknown"' },
    };
  };
}

function lazy<T>(make: () => T): () => T {
  let value: { made: T } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/** Pointers of the values `unknown` in the data of a fact. */
function unknownPointers(data: unknown, at = ''): readonly string[] {
  if (data === 'unknown') return [at];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    unknownPointers(value, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function evidenceOf(error: ErrorObject | undefined): Evidence | undefined {
  if (error === undefined) return undefined;
  const params = error.params as Record<string, unknown>;
  const expected =
    params['allowedValues'] ?? params['allowedValue'] ?? params['pattern'] ?? params['type'] ?? error.schema;
  const wanted = error.keyword === 'not' ? `not ${show(expected)}` : show(expected);
  return { pointer: error.instancePath, keyword: error.keyword, expected: wanted, actual: show(error.data) };
}
