import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './config/settings.ts';
import { builtinPolicies } from './engine/builtin-policies.generated.ts';
import type { JudgedPolicy } from './engine/judge.ts';
import { loadPolicies, type PolicyFile } from './engine/load.ts';
import { BrokenRun, type Policy, type Problem } from './model/index.ts';
import { strictAjv } from './validation/ajv.ts';
import { sentenceOf, suggestion } from './validation/sentence.ts';

/** The pack and the user's own policies, with what the configuration says of each. Wrong ones stop the run. */
export function choosePolicies(settings: Settings): readonly JudgedPolicy[] {
  // The pack has passed the loader in the contract tests; at run time it is only parsed.
  const pack = builtinPolicies.map((file) => JSON.parse(file.text) as Policy);
  const files = settings.policyDirectories.flatMap((directory) => policyFiles(settings.directory, directory));
  const loaded = loadPolicies(files, new Set(pack.map((policy) => policy.id)));
  const policies = [...pack, ...loaded.policies];
  const problems = [...loaded.problems, ...unknownIds(settings, policies), ...wrongParameters(settings, policies)];
  if (problems.length > 0) throw new BrokenRun(problems);
  return policies.map((policy) => {
    const said = settings.policies[policy.id];
    return {
      policy,
      enabled: said?.enabled ?? true,
      severity: said?.severity ?? policy.severity,
      parameters: said?.parameters ?? {},
    };
  });
}

/** Policy files of a folder: `policy.json` of each folder below it, and `*.json` directly in it. */
export function policyFiles(root: string, directory: string): readonly PolicyFile[] {
  const folder = join(root, directory);
  const absolute = isFolder(folder) ? folder : directory;
  if (!isFolder(absolute))
    throw new BrokenRun([{ code: 'usage', message: `the policy directory ${directory} does not exist` }]);
  return readdirSync(absolute, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = entry.isDirectory() ? join(entry.name, 'policy.json') : entry.name;
      const path = join(absolute, name);
      if (entry.isFile() && !entry.name.endsWith('.json')) return [];
      if (entry.isDirectory() && !isFile(path)) return [];
      return [{ path: join(directory, name), text: readFileSync(path, 'utf8') }];
    });
}

function unknownIds(settings: Settings, policies: readonly Policy[]): readonly Problem[] {
  const legal = policies.map((policy) => policy.id);
  const named = [
    ...Object.keys(settings.policies).map((id) => ({ id, at: `/policies/${id}` })),
    ...settings.waivers.map(({ policy }, index) => ({ id: policy, at: `/waivers/${index}/policy` })),
  ];
  return named
    .filter(({ id }) => !legal.includes(id))
    .map(({ id, at }) => ({
      code: 'config',
      path: settings.configPath ?? '',
      pointer: at,
      message: `there is no policy "${id}"${suggestion(id, legal)}`,
    }));
}

function wrongParameters(settings: Settings, policies: readonly Policy[]): readonly Problem[] {
  return policies.flatMap((policy) =>
    Object.entries(settings.policies[policy.id]?.parameters ?? {}).flatMap(([name, value]): Problem[] => {
      const where = {
        code: 'config',
        path: settings.configPath ?? '',
        pointer: `/policies/${policy.id}/parameters/${name}`,
      } as const;
      const parameter = policy.parameters?.[name];
      if (parameter === undefined)
        return [
          {
            ...where,
            message: `the policy has no parameter "${name}"${suggestion(name, Object.keys(policy.parameters ?? {}))}`,
          },
        ];
      const validate = strictAjv({ verbose: true, strictTypes: false }).compile(parameter.schema as object);
      return validate(value) ? [] : (validate.errors ?? []).map((error) => ({ ...where, message: sentenceOf(error) }));
    }),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
