import type { Repo } from '../../../model/index.ts';
import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import type { HclBlock } from '../../../syntax/hcl.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { callsOf } from './callers.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';

/**
 * Settings that one of several calls of a local module hands it by an argument: `sts_mode = "legacy"` where the module writes
 * `AWS_STS_REGIONAL_ENDPOINTS = var.sts_mode`. The module cannot show a value of its own then, since its calls disagree.
 */
export function* handedArguments(
  block: HclBlock,
  { scope, path, repo }: { readonly scope: Scope; readonly path: string; readonly repo: Repo },
): Generator<EnvironmentPair> {
  const source = block.attributes.find(({ name }) => name === 'source')?.value;
  if (block.type !== 'module' || source?.kind !== 'literal' || !/^\.{1,2}\//.test(String(source.value))) return;
  const directory = joinPath(directoryOf(path), String(source.value));
  const calls = directory === undefined ? [] : callsOf(directory, repo);
  if (directory === undefined || calls.length < 2) return;
  const taken = takenBy(directory, repo);
  for (const { name: argument, value: given, span } of block.attributes) {
    const all = new Set(calls.map((call) => call.attributes.find((one) => one.name === argument)?.value.written));
    const name = all.size > 1 ? taken.get(argument) : undefined;
    const node = name === undefined ? undefined : evaluate(given, scope);
    if (name === undefined || node?.kind !== 'scalar' || typeof node.value !== 'string') continue;
    const { value, written } = node;
    yield { name, value, written, span, valueSpan: given.span, path, trail: [argument] };
  }
}

const use =
  /\b(AWS_STS_REGIONAL_ENDPOINTS|AWS_ENDPOINT_URL_STS)"?\s*(?:[=:]|,?\s*"?value"?\s*[=:])\s*"?(?:\$\{\s*)?var\.([\w-]+)\b/g;

/** The variables of a module that become settings as they are, with the names of these. */
function takenBy(directory: string, repo: Repo): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const path of repo.below(directory)) {
    if (!/\.(tf|tofu)$/.test(path) || directoryOf(path) !== directory) continue;
    for (const [, name = '', variable = ''] of (repo.text(path) ?? '').matchAll(use)) taken.set(variable, name);
  }
  return taken;
}
