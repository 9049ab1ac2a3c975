import { resolve } from './resolve.ts';
import type { ResolveAnswer, ResolveCode, ResolveRequest } from './types.ts';

/** What an input line may not be: the answer says so, with the line's number, and the batch goes on. */
function badLine(line: number, problem: string, id?: unknown): ResolveAnswer {
  const known = typeof id === 'string' || typeof id === 'number' ? { id } : {};
  return { ...known, scope: 'error', decidedBy: 'input', chain: [`Line ${line}: ${problem}`] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textKeys = ['region', 'endpoint', 'profile', 'stsRegionalEndpoints'] as const;
const flagKeys = ['useGlobalEndpoint', 'useFips', 'useDualstack'] as const;

/** Checks the shape of one case. Returns the request, or the sentence that says what is wrong. */
function asRequest(value: unknown): ResolveRequest | string {
  if (!isRecord(value)) return 'not a JSON object.';
  const { id, client, env, config, code, via, runtime } = value;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') return 'id must be a string or a number.';
  if (!isRecord(client) || typeof client['name'] !== 'string') return 'client.name is missing.';
  const version = client['version'];
  if (version !== undefined && version !== null && typeof version !== 'string')
    return 'client.version must be a string.';
  if (
    env !== undefined &&
    env !== null &&
    !(isRecord(env) && Object.values(env).every((one) => typeof one === 'string'))
  )
    return 'env must be an object of strings.';
  if (config !== undefined && config !== null && typeof config !== 'string')
    return 'config must be the text of the config file.';
  if (code !== undefined && code !== null && !isRecord(code)) return 'code must be an object.';
  const given: Readonly<Record<string, unknown>> = isRecord(code) ? code : {};
  for (const key of textKeys)
    if (given[key] !== undefined && given[key] !== null && typeof given[key] !== 'string')
      return `code.${key} must be a string.`;
  for (const key of flagKeys)
    if (given[key] !== undefined && given[key] !== null && typeof given[key] !== 'boolean')
      return `code.${key} must be true or false.`;
  if (via !== undefined && via !== null && via !== 'client' && via !== 'assume-role' && via !== 'web-identity')
    return 'via must be client, assume-role or web-identity.';
  if (runtime !== undefined && runtime !== null && typeof runtime !== 'string') return 'runtime must be a string.';
  const arguments_ = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== null)) as ResolveCode;
  return {
    id,
    client: { name: client['name'], version },
    env: (env ?? {}) as Record<string, string>,
    config: config ?? undefined,
    code: arguments_,
    via: via ?? undefined,
    runtime: runtime ?? undefined,
  };
}

/** `resolve --batch`: one JSON case a line in, one answer out. An empty line is skipped; a bad line gets an error answer with its number. */
export function* resolveBatch(text: string): Iterable<ResolveAnswer> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const trimmed = line.trim().replace(/^\uFEFF/, '');
    if (trimmed === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(trimmed);
    } catch {
      yield badLine(number, 'not JSON.');
      continue;
    }
    const request = asRequest(value);
    yield typeof request === 'string'
      ? badLine(number, request, isRecord(value) ? value['id'] : undefined)
      : resolve(request);
  }
}
