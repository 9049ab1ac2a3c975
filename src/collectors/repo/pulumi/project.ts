import type { Fact, Gap, RepoFile } from '../../../model/index.ts';
import { fromYaml, mapNode, textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { readYaml, type YamlNode } from '../../../syntax/yaml.ts';
import { directoryOf } from '../../environment-facts.ts';
import { about } from './index.ts';
import { providerFacts, resourceFacts } from './resource.ts';

/** The `aws:` settings of a project or a stack, and the resources of a program in YAML. */
export function* projectFacts(file: RepoFile): Generator<Fact | Gap> {
  const { path } = file;
  const yaml = readYaml(file.text);
  const [document] = yaml.documents;
  const scalar = (node: YamlNode): string | null | undefined => {
    if (node.value === null && node.style === 'plain') return null;
    return node.text.includes('${') ? undefined : node.text;
  };
  if (document?.kind === 'map') {
    const root = fromYaml(document, { path, source: file.text, scalar });
    const config = root.entries.find((entry) => entry.key === 'config');
    const settings = config ? awsSettings(config.value) : undefined;
    const at = { path, directory: directoryOf(path) };
    if (config && settings && settings.entries.length > 0)
      yield* providerFacts(`module:${path}#aws`, `configuration of ${path}`, { ...at, span: config.keySpan }, settings);
    for (const { key, keySpan, value } of valueAt(root, 'resources')?.entries ?? []) {
      const type = textAt(value, 'type') ?? '';
      const properties = valueAt(value, 'properties');
      if (!properties || !/^(awsx?:|pulumi:providers:aws$)/.test(type)) continue;
      const name = type === 'pulumi:providers:aws' ? 'Provider' : (type.split(':').at(-1) ?? type);
      yield* resourceFacts({ ...at, type: name, key, properties, span: keySpan });
    }
  }
  const [problem] = yaml.errors;
  if (!problem || !/AWS_STS|AWS_ENDPOINT|\bsts\b/i.test(file.text)) return;
  yield {
    collector: about.id,
    kinds: about.emits,
    where: { path, line: problem.position.line },
    reason: 'malformed',
    detail: `${problem.message}; expected a project or a stack of Pulumi`,
  };
}

/** `aws:region: x`, also as `aws:region: { value: x }` or `{ default: x }`. */
function awsSettings(config: ValueNode): ValueNode {
  const entries = config.entries
    .filter((entry) => entry.key.startsWith('aws:'))
    .flatMap((entry) => {
      if (entry.value.kind !== 'map' || entry.key !== 'aws:region') return [entry];
      const inner = valueAt(entry.value, 'value') ?? valueAt(entry.value, 'default');
      return inner ? [{ ...entry, value: inner }] : [];
    });
  return mapNode({ ...config, entries });
}
