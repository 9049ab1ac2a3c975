import type { Fact, Repo, RepoFile } from '../../../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../../../syntax/environment-pairs.ts';
import { fromYaml, textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { readYaml, yamlGet } from '../../../syntax/yaml.ts';
import { directoryOf, isEnvironmentSetting, joinPath, settingFacts, workloadFact } from '../../environment-facts.ts';
import { templateTree } from './intrinsics.ts';

/** More templates than these near a file of parameters are not looked into. */
const mostTemplates = 300;

/** Stands before the name of a parameter where its value would stand; no template holds it. */
const marker = '\uE001';

/** The setting that each parameter of a template is used for, by the name of the parameter. */
function settingsBy(path: string, repo: Repo): ReadonlyMap<string, string> {
  const source = repo.text(path) ?? '';
  if (!/AWS_STS|AWS_ENDPOINT_URL/.test(source) || !source.includes('Parameters')) return new Map();
  const found = new Map<string, string>();
  for (const document of readYaml(source).documents) {
    const given = (name: string): string => `${marker}${name}`;
    const root = templateTree(document, { path, source, parameters: undefined, mappings: undefined, given });
    for (const pair of environmentPairs(root, isEnvironmentSetting)) {
      const name = pair.value?.startsWith(marker) ? pair.value.slice(marker.length) : undefined;
      if (name && yamlGet(document, 'Parameters', name)) found.set(name, pair.name);
    }
  }
  return found;
}

/** What a stack gives to the parameters of a template of this repository that it nests. */
export function nestedPairs(properties: ValueNode, path: string, repo: Repo): readonly EnvironmentPair[] {
  const url = textAt(properties, 'TemplateURL') ?? textAt(properties, 'Location');
  const template = url === undefined ? undefined : joinPath(directoryOf(path), url);
  if (template === undefined || !repo.paths.has(template)) return [];
  const settings = settingsBy(template, repo);
  return (valueAt(properties, 'Parameters')?.entries ?? []).flatMap((entry) => pairOf(entry.key, entry, settings));
}

function pairOf(parameter: string, entry: ValueEntry, settings: ReadonlyMap<string, string>): EnvironmentPair[] {
  const name = settings.get(parameter);
  const { value, keySpan, path } = entry;
  if (name === undefined || value.kind !== 'scalar') return [];
  const span = { start: keySpan.start, end: value.span.end };
  return [{ name, value: value.value, written: value.written, span, valueSpan: value.span, path, trail: [parameter] }];
}

/** A file of parameters for a stack, as the AWS CLI takes it; which template it is for only the names of its parameters tell. */
export function* parameterFile({ path, text }: RepoFile, repo: Repo): Generator<Fact> {
  // Nothing else that it may give is of interest.
  const [document] = /["']\s*legacy\s*["']/i.test(text) ? readYaml(text).documents : [];
  if (document === undefined) return;
  const given = [...parametersIn(fromYaml(document, { path, source: text }))];
  if (!given.some(({ entry }) => /^\s*legacy\s*$/i.test(entry.value.value ?? ''))) return;
  const near = repo.below(directoryOf(directoryOf(path))).filter((one) => /\.(ya?ml|json|template)$/.test(one));
  if (near.length > mostTemplates) return;
  for (const template of near) {
    const settings = settingsBy(template, repo);
    const pairs = given.flatMap(({ name, entry }) => pairOf(name, entry, settings));
    const [first] = pairs;
    if (first === undefined) continue;
    const id = `module:${path}#parameters`;
    yield workloadFact({
      id,
      type: 'module',
      label: `parameters of ${template}`,
      directory: directoryOf(path),
      path,
      span: first.span,
    });
    yield* settingFacts(pairs, id);
    return;
  }
}

/** `[{ "ParameterKey": …, "ParameterValue": … }]`, `{ "Parameters": { … } }` */
function* parametersIn(root: ValueNode): Generator<{ readonly name: string; readonly entry: ValueEntry }> {
  for (const item of root.items) {
    const name = textAt(item, 'ParameterKey');
    const entry = item.entries.find(({ key }) => key === 'ParameterValue');
    if (name && entry) yield { name, entry };
  }
  for (const entry of valueAt(root, 'Parameters')?.entries ?? []) yield { name: entry.key, entry };
}
