import type { Fact, Gap, Repo, RepoFile } from '../../../model/index.ts';
import { environmentPairs } from '../../../syntax/environment-pairs.ts';
import { maskTemplate } from '../../../syntax/template-mask.ts';
import { textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { readYaml, type YamlFile, type YamlNode, yamlGet } from '../../../syntax/yaml.ts';
import { computedGaps } from '../../computed-environment.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';
import { withCondition } from '../../template-yaml.ts';
import { parameterFile } from './given-parameters.ts';
import { about } from './index.ts';
import { templateTree } from './intrinsics.ts';
import { readResource } from './resources.ts';

/** Every resource with settings, and every function, is a workload; containers of task definitions too. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  if (!/["']?Resources["']?\s*:/.test(file.text) || !/["']?Type["']?\s*:\s*["']?AWS::/.test(file.text)) {
    if (/"Parameter(Key|s)"/.test(file.text)) yield* parameterFile(file, repo);
    return;
  }
  const plain = readYaml(file.text);
  // Templates of templates: `{{resolve:…}}` is CloudFormation's own, so that actions are only looked for when the file is no YAML.
  if (plain.errors.length === 0 || !file.text.includes('{{')) {
    yield* readDocuments(file, plain, repo);
    return;
  }
  const masked = maskTemplate(file.text, { values: undefined, chart: undefined });
  const yaml = readYaml(masked.text);
  const conditional = masked.conditional.map(([start, end]) => yaml.lines.span(start, end));
  for (const found of readDocuments(file, yaml, repo))
    yield 'kind' in found ? withCondition(found, { conditional }) : found;
}

function* readDocuments(file: RepoFile, yaml: YamlFile, repo: Repo): Generator<Fact | Gap> {
  for (const document of yaml.documents) {
    const [parameters, mappings] = ['Parameters', 'Mappings'].map((section) => yamlGet(document, section));
    const source = { path: file.path, source: file.text, parameters, mappings };
    const root = templateTree(deciding(document, file.text), source);
    const shared = [...environmentPairs(valueAt(root, 'Globals') ?? empty(root), isEnvironmentSetting)];
    const parent = shared.length > 0 ? `module:${file.path}#Globals` : null;
    if (parent) {
      const span = root.entries.find((entry) => entry.key === 'Globals')?.keySpan ?? root.span;
      yield workloadFact({
        id: parent,
        type: 'module',
        label: 'Globals',
        directory: directoryOf(file.path),
        path: file.path,
        span,
      });
      yield* settingFacts(shared, parent);
    }
    const globals = valueAt(root, 'Globals');
    if (globals) yield* computedGaps(globals, about.id, 'Globals', file.path);
    const resources = valueAt(root, 'Resources')?.entries ?? [];
    const inherited = { defaults: valueAt(globals, 'Function'), workload: parent };
    const template = { path: file.path, repo, resources, globals: inherited };
    const zone = resources.some(({ value }) => isStsZone(value));
    for (const entry of resources) {
      for (const found of readResource(entry, template)) yield zone && 'kind' in found ? withZone(found) : found;
    }
  }
  const [problem] = yaml.errors;
  if (!problem || !/AWS_STS|AWS_ENDPOINT|\bsts\./i.test(file.text)) return;
  const where = { path: file.path, line: problem.position.line };
  yield {
    collector: about.id,
    kinds: about.emits,
    where,
    reason: 'malformed',
    detail: `${problem.message}; expected a template`,
  };
}

/** What a resource must hold to be of interest: most resources of a template say nothing about STS and are left out. */
const interesting =
  /AWS_|AMAZON_REGION|Environment|ContainerDefinitions|Function|VPCEndpoint|HostedZone|LayerVersion|::Stack\b|Serverless::Application|Fn::Transform|Role|\bsts\b|aws-?cli|aws-?sdk|boto/i;

/** The document with the sections and resources that may have a say. */
function deciding(document: YamlNode, text: string): YamlNode {
  const entries = document.entries
    .filter(({ key }) => key === 'Globals' || key === 'Resources')
    .map((section) => {
      if (section.key !== 'Resources') return section;
      const kept = section.value.entries.filter(({ value }) => interesting.test(text.slice(value.start, value.end)));
      return { ...section, value: { ...section.value, entries: kept } };
    });
  return { ...document, entries };
}

/** A hub serves the name of STS by a private hosted zone instead of private DNS. */
function isStsZone(resource: ValueNode): boolean {
  const name = valueAt(resource, 'Properties', 'Name');
  return textAt(resource, 'Type') === 'AWS::Route53::HostedZone' && /\bsts\./.test(name?.written ?? '');
}

function withZone(fact: Fact): Fact {
  return fact.kind === 'declared-vpc-endpoint' ? { ...fact, data: { ...fact.data, privateZone: true } } : fact;
}

function empty(near: ValueNode): ValueNode {
  return { kind: 'list', entries: [], items: [], written: '', span: near.span, path: near.path };
}
