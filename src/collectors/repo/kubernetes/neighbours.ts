import type { Repo } from '../../../model/index.ts';
import { fromYaml, textAt, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { readYaml } from '../../../syntax/yaml.ts';
import { holdsEksAnnotations } from '../../eks-annotations.ts';
import { directoryOf, joinPath } from '../../environment-facts.ts';
import { kept } from '../../kept.ts';
import {
  containersOf,
  type MapKind,
  type Neighbours,
  objectName,
  objectsOf,
  podSpecs,
  variablesIn,
} from '../../kubernetes-manifests.ts';
import { about } from './index.ts';
import { generatedMap } from './kustomization.ts';

/** More files than this beside each other are not searched: no directory of manifests has as many. */
const mostFiles = 200;

/** Looks for what a manifest names in the file itself, then in the files beside it, then in the bases of its kustomization. */
export function neighboursOf(path: string, own: readonly ValueNode[], repo: Repo): Neighbours {
  const directory = directoryOf(path);
  const beside = (): readonly Manifest[] => manifestsIn(directory, repo);
  let basesFound: readonly Manifest[] | undefined;
  const bases = (): readonly Manifest[] => {
    basesFound ??= baseDirectories(beside(), directory).flatMap((base) => manifestsIn(base, repo));
    return basesFound;
  };
  /** Only files whose text can hold it are parsed. */
  function first<T>(holds: (text: string) => boolean, pick: (root: ValueNode) => T | undefined): T | undefined {
    const places = [() => [{ path, text: '', roots: () => own }], beside, bases];
    for (const [index, place] of places.entries()) {
      for (const { text, roots } of place()) {
        const picked = index === 0 || holds(text) ? firstOf(roots(), pick) : undefined;
        if (picked !== undefined) return picked;
      }
    }
    return undefined;
  }
  return {
    collector: about.id,
    variables: (kind, name) =>
      name === ''
        ? undefined
        : first(
            (text) => text.includes(name) && /ConfigMap|configMapGenerator|Secret|secretGenerator/.test(text),
            (root) => mapIn(root, kind, name, repo),
          ),
    serviceAccount: (name) =>
      first(
        (text) => text.includes('eks.amazonaws.com') && text.includes(name),
        (root) => serviceAccountIn(root, name),
      ),
    base: (object, container) => {
      const roots = bases().flatMap((base) => (base.text.includes('ontainers') ? base.roots() : []));
      return firstOf(roots, (root) => containerIn(root, object, container));
    },
  };
}

function firstOf<T>(roots: readonly ValueNode[], pick: (root: ValueNode) => T | undefined): T | undefined {
  for (const root of roots) {
    const picked = pick(root);
    if (picked !== undefined) return picked;
  }
  return undefined;
}

/** A file beside others; its documents are read when somebody asks for them. */
interface Manifest {
  readonly path: string;
  readonly text: string;
  roots(): readonly ValueNode[];
}

const keptManifests = kept<readonly Manifest[]>();

function manifestsIn(directory: string, repo: Repo): readonly Manifest[] {
  return keptManifests(repo, directory, () => {
    const prefix = directory === '.' ? '' : `${directory}/`;
    const names: string[] = [];
    for (const path of repo.below(directory)) {
      if (!/^[^/]+\.ya?ml$/.test(path.slice(prefix.length))) continue;
      names.push(path);
      if (names.length > mostFiles) return [];
    }
    return names.map((path) => manifest(path, repo.text(path) ?? ''));
  });
}

function manifest(path: string, text: string): Manifest {
  let known: readonly ValueNode[] | undefined;
  const roots = (): readonly ValueNode[] => {
    known ??= readYaml(text).documents.map((document) => fromYaml(document, { path, source: text }));
    return known;
  };
  return { path, text, roots };
}

function baseDirectories(manifests: readonly Manifest[], directory: string): readonly string[] {
  const kustomizations = manifests.filter(({ path }) => /(^|\/)kustomization\.ya?ml$/i.test(path));
  return kustomizations
    .flatMap(({ roots }) => roots())
    .flatMap((root) =>
      ['resources', 'bases']
        .flatMap((key) => valueAt(root, key)?.items ?? [])
        .flatMap((item) => (item.value && !/\.ya?ml$/.test(item.value) ? (joinPath(directory, item.value) ?? []) : [])),
    );
}

function mapIn(root: ValueNode, kind: MapKind, name: string, repo: Repo): ValueNode | undefined {
  const object = objectsOf(root).find((candidate) => objectName(candidate) === `${kind}/${name}`);
  return object ? variablesIn(object) : generatedMap(root, kind, name, repo);
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
      if (containersOf(pod).some((item) => textAt(item, 'name') === container))
        return `container:${root.path}#${object}/${container}`;
    }
  }
  return undefined;
}
