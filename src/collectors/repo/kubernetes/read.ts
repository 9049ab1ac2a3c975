import { type Fact, type Gap, isGap, type Repo, type RepoFile } from '../../../model/index.ts';
import { fromYaml, type ValueNode } from '../../../syntax/value-tree.ts';
import { readYaml, type YamlFile, type YamlNode } from '../../../syntax/yaml.ts';
import { objectsOf, readObject } from '../../kubernetes-manifests.ts';
import { readTemplate, withCondition } from '../../template-yaml.ts';
import { about } from './index.ts';
import { readKustomization } from './kustomization.ts';
import { neighboursOf } from './neighbours.ts';

const nothingKnown = { values: undefined, chart: undefined };

/** Every container of every object is a workload; ConfigMaps and service accounts are looked up beside the file. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  if (isTemplate(file)) return;
  const kustomization = /(^|\/)kustomization\.ya?ml$/i.test(file.path);
  if (!kustomization && !/^\uFEFF?[ \t-]*["']?apiVersion["']?:/m.test(file.text)) return;
  // Manifests with actions of Go templates stand outside of charts too: nothing is known of what they are given.
  const template = file.text.includes('{{') ? readTemplate(file.text, file.path, nothingKnown) : undefined;
  const yaml = template?.yaml ?? readYaml(file.text);
  const roots = template?.roots ?? yaml.documents.map((document) => treeOf(document, file, yaml));
  const neighbours = neighboursOf(file.path, roots, repo);
  for (const root of roots) {
    if (kustomization) yield* readKustomization(root, file.path);
    for (const object of kustomization ? [] : objectsOf(root)) {
      for (const found of readObject(object, file.path, neighbours))
        yield template && !isGap(found) ? withCondition(found, template) : found;
    }
  }
  const [problem] = yaml.errors;
  // A file that only holds a manifest somewhere inside, such as the user data of a machine, is none.
  if (!kustomization && !/^\uFEFF?(?:- |\s{0,20}\{[\s\S]{0,80})?["']?apiVersion["']?:/m.test(file.text)) return;
  if (!problem || !/AWS_STS|AWS_ENDPOINT|sts[.-]|eks\.amazonaws\.com/i.test(file.text)) return;
  yield {
    collector: about.id,
    kinds: about.emits,
    where: { path: file.path, line: problem.position.line },
    reason: 'malformed',
    detail: `${problem.message}; expected Kubernetes YAML`,
  };
}

/** Templates of charts are read by the collector of charts. */
function isTemplate(file: RepoFile): boolean {
  return /(^|\/)templates\//.test(file.path) && file.text.includes('{{');
}

/** A document as a value tree; `$(NAME)`, `${NAME}` and `{{ ... }}` are filled in by something else, so computed. */
function treeOf(document: YamlNode, file: RepoFile, yaml: YamlFile): ValueNode {
  const scalar = (node: YamlNode): string | null | undefined => {
    if (node.value === null && node.style === 'plain') return null;
    return /\$\(|\$\{|\{\{|\$[A-Z_]+\b/.test(node.text) ? undefined : node.text;
  };
  const inside = (node: YamlNode, offset: number) => yaml.lines.position(yaml.offsetIn(node, offset));
  return fromYaml(document, { path: file.path, source: file.text, scalar, inside });
}
