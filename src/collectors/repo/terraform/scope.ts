import type { Repo } from '../../../model/index.ts';
import { type HclFile, readHcl } from '../../../syntax/hcl.ts';
import type { HclExpression } from '../../../syntax/hcl-expression.ts';
import { readHclJson } from '../../../syntax/hcl-json.ts';
import type { ValueNode } from '../../../syntax/value-tree.ts';
import { directoryOf } from '../../environment-facts.ts';
import { kept } from '../../kept.ts';
import { callsOf } from './callers.ts';

/** The constant names of one module (a directory): variables with their defaults or `terraform.tfvars`, and locals. */
export interface Scope {
  readonly variables: ReadonlyMap<string, HclExpression>;
  readonly locals: ReadonlyMap<string, HclExpression>;
  /** Names that only count here: those of a `for`, and `each`. */
  readonly bound: ReadonlyMap<string, ValueNode>;
  /** What the calls of this module in the repository give a variable; undefined where there are none. */
  readonly given: (name: string) => readonly Given[] | undefined;
  /** Expressions that may still be evaluated in this file: what refers to itself twice would never end. */
  readonly budget: { left: number };
  /** The text of another file of the repository. */
  readonly text: (path: string) => string | undefined;
}

/** A value from outside, to be evaluated where it is written; no value where a call leaves the variable to its default. */
export interface Given {
  readonly value: HclExpression | undefined;
  readonly scope: Scope;
}

/** The same scope with a few more names. */
export function withNames(scope: Scope, names: Iterable<readonly [string, ValueNode]>): Scope {
  return { ...scope, bound: new Map([...scope.bound, ...names]) };
}

/** More text than this beside a file is not searched for variables. */
const mostText = 8_000_000;

/** Reads the scope of the module that a file belongs to. */
export function scopeOf(path: string, own: HclFile, repo: Repo, depth = 0): Scope {
  const directory = directoryOf(path);
  const module = keptNames(repo, directory, () => namesOf(directory, repo));
  const variables = new Map<string, HclExpression>();
  const locals = new Map<string, HclExpression>();
  addTo(own, variables, locals);
  for (const [name, value] of [...module.variables, ...module.values]) variables.set(name, value);
  for (const [name, value] of module.locals) locals.set(name, value);
  const given = (name: string): readonly Given[] | undefined => givenTo(name, directory, repo, depth);
  return { variables, locals, given, bound: new Map(), budget: { left: 100_000 }, text: (at) => repo.text(at) };
}

interface Names {
  readonly variables: ReadonlyMap<string, HclExpression>;
  readonly locals: ReadonlyMap<string, HclExpression>;
  /** What files of values give to variables. */
  readonly values: ReadonlyMap<string, HclExpression>;
}

const keptNames = kept<Names>(8);

/** What the files of a module give names to. */
function namesOf(directory: string, repo: Repo): Names {
  const variables = new Map<string, HclExpression>();
  const locals = new Map<string, HclExpression>();
  const values = new Map<string, HclExpression>();
  let read = 0;
  for (const path of repo.below(directory)) {
    if (directoryOf(path) !== directory) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const isValues = name === 'terraform.tfvars' || /^[^/]+\.auto\.tfvars$/.test(name);
    const isJson = name.endsWith('.tf.json');
    if (!isValues && !isJson && !/^[^/]+\.(tf|tofu)$/.test(name)) continue;
    const text = repo.text(path) ?? '';
    read += text.length;
    if (read > mostText) break;
    if (isValues) {
      for (const attribute of readNames(path, text).attributes) values.set(attribute.name, attribute.value);
    } else if (isJson ? /"(variable|locals)"/.test(text) : /^[ \t]*(variable|locals)\b/m.test(text))
      addTo(readNames(path, text), variables, locals);
  }
  return { variables, locals, values };
}

/** Modules call modules; deeper than this nobody looks. */
const deepest = 4;
const scopes = new WeakMap<Repo, Map<string, Scope>>();

function givenTo(name: string, directory: string, repo: Repo, depth: number): readonly Given[] | undefined {
  const calls = depth >= deepest ? [] : callsOf(directory, repo);
  if (calls.length === 0) return undefined;
  const made = scopes.get(repo) ?? new Map<string, Scope>();
  scopes.set(repo, made);
  return calls.map(({ path, attributes }) => {
    const key = `${depth}:${path}`;
    const scope = made.get(key) ?? scopeOf(path, readNames(path, repo.text(path) ?? ''), repo, depth + 1);
    made.set(key, scope);
    return { value: attributes.find((attribute) => attribute.name === name)?.value, scope };
  });
}

function readNames(path: string, text: string): HclFile {
  return (
    (path.endsWith('.json') ? readHclJson(text, path) : undefined) ??
    readHcl(text, path, (block) => !/^(?:resource|data|module|output)\b/.test(block))
  );
}

function addTo(file: HclFile, variables: Map<string, HclExpression>, locals: Map<string, HclExpression>): void {
  for (const block of file.blocks) {
    if (block.type === 'locals') for (const { name, value } of block.attributes) locals.set(name, value);
    const [name] = block.labels;
    const fallback = block.attributes.find((attribute) => attribute.name === 'default');
    if (block.type === 'variable' && name && fallback) variables.set(name, fallback.value);
  }
}
