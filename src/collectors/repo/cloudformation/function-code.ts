import { textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { directoryOf, joinPath, noDirectory } from '../../environment-facts.ts';
import type { Template } from './resources.ts';

/** What a function of a template runs. */
export interface FunctionCode {
  /** The directory whose files go into it. */
  readonly directory: string;
  readonly runtime: string;
  readonly layers: readonly { readonly name: string; readonly directory: string }[];
}

/** Code, runtime and layers of a function, from itself or from what functions of SAM inherit. */
export function codeOf(resource: ValueNode, serverless: boolean, template: Template): FunctionCode {
  const properties = valueAt(resource, 'Properties');
  const defaults = serverless ? template.globals?.defaults : undefined;
  const either = (key: string): ValueNode | undefined => valueAt(properties, key) ?? valueAt(defaults, key);
  const home = directoryOf(template.path);
  const layers = [...(valueAt(defaults, 'Layers')?.items ?? []), ...(valueAt(properties, 'Layers')?.items ?? [])];
  const rest = { layers: layers.flatMap((layer) => layerBy(layer, template) ?? []) };
  const named = textAt(either('Runtime'));
  const runtime = named ? `lambda:${named}` : 'unknown';
  const metadata = valueAt(resource, 'Metadata');
  // A template that the CDK has made names the files of a function beside it.
  if (textAt(metadata, 'aws:cdk:path') !== undefined && !serverless) {
    const asset = joinPath(home, textAt(metadata, 'aws:asset:path') ?? '/');
    const isHere = asset !== undefined && asset !== '.' && template.repo.below(asset).length > 0;
    return { directory: isHere ? asset : noDirectory, runtime, ...rest };
  }
  if (textAt(either('PackageType')) === 'Image') {
    const context = textAt(resource, 'Metadata', 'DockerContext');
    const directory = context === undefined ? undefined : joinPath(home, context);
    if (directory === undefined) return { directory: home, runtime: 'unknown', layers: [] };
    const dockerfile = joinPath(directory, textAt(resource, 'Metadata', 'Dockerfile') ?? 'Dockerfile');
    const isHere = dockerfile !== undefined && template.repo.paths.has(dockerfile);
    return { directory, runtime: isHere ? `image:${dockerfile}` : 'unknown', layers: [] };
  }
  // Code that stands in the template takes nothing from the files around it.
  if (valueAt(properties, 'InlineCode') || valueAt(properties, 'Code', 'ZipFile'))
    return { directory: noDirectory, runtime, ...rest };
  const code = textAt(either(serverless ? 'CodeUri' : 'Code'));
  const folder = code === undefined ? undefined : joinPath(home, code);
  return { directory: folder === undefined ? home : holding(folder, template), runtime, ...rest };
}

/** The directory of a layer that the same template makes. */
function layerBy({ written }: ValueNode, template: Template): FunctionCode['layers'][number] | undefined {
  const { resources, path } = template;
  const name = /^(?:!Ref\s+|!GetAtt\s+|\{?\s*["']?(?:Ref|Fn::GetAtt)["']?\s*:\s*\[?\s*)["']?(\w+)/.exec(written)?.[1];
  const made = resources.find(({ key }) => key === name)?.value;
  if (name === undefined || !/LayerVersion$/.test(textAt(made, 'Type') ?? '')) return undefined;
  const content = textAt(made, 'Properties', 'ContentUri') ?? textAt(made, 'Properties', 'Content');
  const directory = content === undefined ? undefined : joinPath(directoryOf(path), content);
  return directory === undefined ? undefined : { name, directory: holding(directory, template) };
}

/** The directory itself, or of what is only built later the nearest one above it that is there. */
function holding(directory: string, { repo }: Template): string {
  let at = directory;
  while (at !== '.' && repo.below(at).length === 0) at = directoryOf(at);
  return at;
}
