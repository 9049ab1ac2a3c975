import type { Repo, Span } from '../../../model/index.ts';
import type { Known } from '../../../syntax/template-actions.ts';
import { fromYaml, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { readYaml, type YamlFile } from '../../../syntax/yaml.ts';
import { holdsEksAnnotations } from '../../eks-annotations.ts';
import { kept } from '../../kept.ts';
import { type Neighbours, objectName, objectsOf, variablesIn } from '../../kubernetes-manifests.ts';
import { readTemplate, type Template } from '../../template-yaml.ts';
import { componentsOf } from './values.ts';

/** The directory of the chart that a template belongs to, with its slash: where Chart.yaml is, else where `templates` is. */
export function chartOf(path: string, repo: Repo): string {
  let at = path.lastIndexOf('templates/');
  while (at !== -1) {
    const directory = path.slice(0, at);
    if (repo.paths.has(`${directory}Chart.yaml`)) return directory;
    at = at === 0 ? -1 : path.lastIndexOf('templates/', at - 1);
  }
  return path.slice(0, Math.max(0, path.lastIndexOf('templates/')));
}

const keptKnown = kept<Known>();

/** The default values and the name of a chart. */
export function knownOf(chart: string, repo: Repo): Known {
  return keptKnown(repo, chart, () => readKnown(chart, repo));
}

function readKnown(chart: string, repo: Repo): Known {
  const rootOf = (path: string): ValueNode | undefined => {
    const text = repo.text(path);
    const [document] = text === undefined ? [] : readYaml(text).documents;
    return document && fromYaml(document, { path, source: text ?? '' });
  };
  return { values: rootOf(`${chart}values.yaml`), chart: rootOf(`${chart}Chart.yaml`) };
}

/** What the chart says about the objects that a template names: its other templates, and its values. */
export function neighboursOf(chart: string, own: Template, known: Known, repo: Repo, text: string): Neighbours {
  const others: ValueNode[] = [];
  let searched = false;
  const all = (): readonly ValueNode[] => {
    if (!searched) others.push(...otherTemplates(chart, known, repo));
    searched = true;
    return [...own.roots, ...others];
  };
  const components = componentsOf(known.values);
  return {
    collector: 'helm',
    variables: (kind, name) => {
      if (name === '') return undefined;
      const found = all()
        .flatMap(objectsOf)
        .find((object) => objectName(object) === `${kind}/${name}`);
      return found && variablesIn(found);
    },
    serviceAccount: (name) => {
      for (const root of all().flatMap(objectsOf)) {
        const annotations = valueAt(root, 'metadata', 'annotations');
        if (objectName(root) === `ServiceAccount/${name}` && annotations && holdsEksAnnotations(annotations))
          return `service-account:${root.path}#ServiceAccount/${name}`;
      }
      return undefined;
    },
    // The values that the object of a container names come to it through the template.
    base: (object) => {
      const used = own.roots.flatMap(objectsOf).find((root) => objectName(root) === object);
      const source = used ? sliceOf(text, own.yaml, used.span) : '';
      const component = components.find(({ trails }) => trails.some((trail) => uses(source, trail)));
      return (component ?? components.find(({ account }) => account))?.workload;
    },
  };
}

function uses(source: string, trail: string): boolean {
  const at = source.indexOf(`.Values.${trail}`);
  return at !== -1 && !/\w/.test(source[at + `.Values.${trail}`.length] ?? ' ');
}

function sliceOf(text: string, { lines }: YamlFile, { start, end }: Span): string {
  return text.slice(lines.lineStart(start.line), lines.lineStart(end.line + 1));
}

/** More templates than this are not searched: no chart has as many. */
const mostTemplates = 200;

const keptTemplates = kept<readonly ValueNode[]>();

function otherTemplates(chart: string, known: Known, repo: Repo): readonly ValueNode[] {
  return keptTemplates(repo, chart, () => {
    const paths = repo.below(`${chart}templates`).filter((path) => /\.ya?ml$/.test(path));
    return paths.slice(0, mostTemplates).flatMap((path) => {
      const text = repo.text(path) ?? '';
      return /ServiceAccount|ConfigMap|Secret/.test(text) ? readTemplate(text, path, known).roots : [];
    });
  });
}
