import type { Repo } from '../../../model/index.ts';
import { fromYaml, textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { readYaml } from '../../../syntax/yaml.ts';
import { holdsEksAnnotations } from '../../eks-annotations.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { type Neighbours, objectName, objectsOf, podSpecs } from '../../kubernetes-manifests.ts';
import { about } from './index.ts';
import { generatedMaps } from './kustomization.ts';

/** More files than this beside each other are not searched: no directory of manifests has as many. */
const mostFiles = 200;

/** Looks for what a manifest names in the file itself, then in the files beside it, then in the bases of its kustomization. */
export function neighboursOf(path: string, own: readonly ValueNode[], repo: Repo): Neighbours {
  const directory = directoryOf(path);
  const found = new Map<string, readonly ValueNode[]>();
  const inDirectory = (folder: string): readonly ValueNode[] => {
    const known = found.get(folder) ?? rootsIn(folder, path, repo);
    found.set(folder, known);
    return known;
  };
  let basesFound: readonly ValueNode[] | undefined;
  const bases = (): readonly ValueNode[] => {
    basesFound ??= baseDirectories(inDirectory(directory), directory).flatMap(inDirectory);
    return basesFound;
  };
  const places = [() => own, () => inDirectory(directory), bases];
  function first<T>(pick: (root: ValueNode) => T | undefined): T | undefined {
    for (const place of places) {
      for (const root of place()) {
        const picked = pick(root);
        if (picked !== undefined) return picked;
      }
    }
    return undefined;
  }
  return {
    collector: about.id,
    configMap: (name) => (name === '' ? undefined : first((root) => configMapIn(root, name))),
    serviceAccount: (name) => first((root) => serviceAccountIn(root, name)),
    base: (object, container) => firstOf(bases(), (root) => containerIn(root, object, container)),
  };
}

function firstOf<T>(roots: readonly ValueNode[], pick: (root: ValueNode) => T | undefined): T | undefined {
  for (const root of roots) {
    const picked = pick(root);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

function rootsIn(directory: string, except: string, repo: Repo): readonly ValueNode[] {
  const prefix = directory === '.' ? '' : `${directory}/`;
  const names: string[] = [];
  for (const path of repo.below(directory)) {
    if (path === except || !/^[^/]+\.ya?ml$/.test(path.slice(prefix.length))) continue;
    names.push(path);
    if (names.length > mostFiles) return [];
  }
  return names.flatMap((path) => {
    const text = repo.text(path) ?? '';
    if (!/ServiceAccount|ConfigMap|configMapGenerator|resources:|bases:|containers:/.test(text)) return [];
    return readYaml(text).documents.map((document) => fromYaml(document, { path, source: text }));
  });
}

function baseDirectories(roots: readonly ValueNode[], directory: string): readonly string[] {
  const kustomizations = roots.filter((root) => /(^|\/)kustomization\.ya?ml$/i.test(root.path));
  return kustomizations.flatMap((root) =>
    ['resources', 'bases']
      .flatMap((key) => valueAt(root, key)?.items ?? [])
      .flatMap((item) => (item.value && !/\.ya?ml$/.test(item.value) ? (joinPath(directory, item.value) ?? []) : [])),
  );
}

function configMapIn(root: ValueNode, name: string): ValueNode | undefined {
  for (const object of objectsOf(root)) {
    if (objectName(object) === `ConfigMap/${name}`) return valueAt(object, 'data');
  }
  return generatedMaps(root).get(name);
}

function serviceAccountIn(root: ValueNode, name: string): string | undefined {
  for (const object of objectsOf(root)) {
    const annotations = valueAt(object, 'metadata', 'annotations');
    if (objectName(object) !== `ServiceAccount/${name}` || !annotations) continue;
    if (holdsEksAnnotations(annotations)) return `service-account:${root.path}#ServiceAccount/${name}`;
  }
  return undefined;
}

function containerIn(root: ValueNode, object: string, container: string): string | undefined {
  for (const candidate of objectsOf(root)) {
    if (objectName(candidate) !== object) continue;
    for (const pod of podSpecs(candidate)) {
      const names = ['containers', 'initContainers'].flatMap((key) => valueAt(pod, key)?.items ?? []);
      if (names.some((item) => textAt(item, 'name') === container))
        return `container:${root.path}#${object}/${container}`;
    }
  }
  return undefined;
}
