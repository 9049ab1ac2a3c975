import { alternativeOf } from '../../../sts/alternatives.ts';
import { listNode, mapNode, scalarNode, type ValueNode } from '../../../syntax/value-tree.ts';
import { type YamlNode, yamlGet } from '../../../syntax/yaml.ts';

interface Template {
  readonly path: string;
  readonly source: string;
  /** The section `Parameters`: a reference to a parameter is its default. */
  readonly parameters: YamlNode | undefined;
  readonly mappings: YamlNode | undefined;
  /** What a reference is instead of a default, where it is asked for. */
  readonly given?: (name: string) => string;
}

/**
 * A value of a template with its functions followed, in the short (`!Sub`) and in the long form (`{"Fn::Sub": …}`).
 * `Fn::If` gives what is written in both branches, open: which of them counts is not known. Other functions are computed.
 */
export function templateTree(node: YamlNode, template: Template): ValueNode {
  const { path, source } = template;
  const base = { path, span: node.span, written: source.slice(node.start, node.end) };
  const deeper = (inner: YamlNode): ValueNode => templateTree(inner, template);
  const called = functionOf(node);
  if (called?.name === 'If') {
    const branches = called.argument.items.slice(1);
    if (branches.every((branch) => branch.kind === 'scalar' && functionOf(branch)?.name !== 'If'))
      return scalarNode({ ...base, value: alternativeOf(branches.map((branch) => deeper(branch).value)) });
    const list = listNode({ ...base, items: branches.map(deeper) });
    return { ...list, open: [scalarNode({ ...base, value: undefined })] };
  }
  if (called) return scalarNode({ ...base, value: textOf(called, template) });
  if (node.kind === 'list') return listNode({ ...base, items: node.items.map(deeper) });
  if (node.kind === 'map') {
    // `Fn::Transform` beside other keys adds to the map, as AWS::Include does.
    const open = node.entries.filter((entry) => entry.key === 'Fn::Transform');
    const own = node.entries.filter((entry) => !open.includes(entry));
    const map = mapNode({
      ...base,
      entries: own.map(({ key, keyNode, value }) => ({ key, keySpan: keyNode.span, value: deeper(value), path })),
    });
    if (open.length === 0) return map;
    return {
      ...map,
      open: open.map((entry) => scalarNode({ ...base, span: entry.span, written: entry.key, value: undefined })),
    };
  }
  if (node.value === null && node.style === 'plain') return scalarNode({ ...base, value: null });
  return scalarNode({ ...base, value: /\{\{resolve:|\uE000/.test(node.text) ? undefined : node.text });
}

interface Called {
  readonly name: string;
  readonly argument: YamlNode;
}

function functionOf(node: YamlNode): Called | undefined {
  if (node.tag?.startsWith('!')) return { name: node.tag.slice(1), argument: node };
  const [only, ...others] = node.entries;
  if (!only || others.length > 0) return undefined;
  const name = only.key === 'Ref' ? 'Ref' : /^Fn::(\w+)$/.exec(only.key)?.[1];
  return name ? { name, argument: only.value } : undefined;
}

function textOf({ name, argument }: Called, template: Template): string | null | undefined {
  const { parameters } = template;
  const parameter = (key: string): string | undefined =>
    template.given?.(key) ?? yamlGet(parameters, key, 'Default')?.text;
  if (name === 'Ref') return argument.text === 'AWS::NoValue' ? null : parameter(argument.text);
  if (name === 'FindInMap') return mapped(argument, template);
  if (name !== 'Sub') return undefined;
  const [first, values] = argument.kind === 'list' ? argument.items : [argument];
  if (first?.kind !== 'scalar') return undefined;
  let computed = false;
  const text = first.text.replace(/\$\{(!?)([\w:.]+)\}/g, (_, literal: string, key: string) => {
    if (literal) return `\${${key}}`;
    const given = yamlGet(values, key);
    const found = given ? (given.kind === 'scalar' && !given.tag ? given.text : undefined) : parameter(key);
    if (found === undefined) computed = true;
    return found ?? '';
  });
  return computed ? undefined : text;
}

/** `Fn::FindInMap`: a key that is computed may be any of those that the mapping has. */
function mapped(argument: YamlNode, { mappings }: Template): string | null | undefined {
  const [map, ...keys] = argument.items;
  if (!map || functionOf(map) || keys.length < 2) return undefined;
  let found = [yamlGet(mappings, map.text)];
  for (const key of keys.slice(0, 2)) {
    const isComputed = functionOf(key) !== undefined || key.kind !== 'scalar';
    found = found.flatMap((node) =>
      (node?.entries ?? []).filter((entry) => isComputed || entry.key === key.text).map((entry) => entry.value),
    );
  }
  return alternativeOf(found.map((node) => (node?.kind === 'scalar' ? node.text : undefined)));
}
