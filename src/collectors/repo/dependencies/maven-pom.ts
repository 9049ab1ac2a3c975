import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Repo } from '../../../model/index.ts';
import { directoryOf, resolveFrom } from './paths.ts';
import { type ManifestReader, type Requirement, requirementOf, type Stretch } from './reading.ts';

interface PomDependency {
  readonly name: string;
  readonly element: XmlElement;
  readonly nameAt: Stretch;
  readonly version: string | undefined;
  readonly versionAt: Stretch | undefined;
}

interface Pom {
  readonly direct: readonly PomDependency[];
  /** Versions by name, from `dependencyManagement` of this file and its parents in the repository. */
  readonly managed: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
}

/** `pom.xml`: properties, managed versions and imported BOMs, through parents that are in the repository. */
export const readPom: ManifestReader = (text, path, repo) => {
  try {
    const pom = pomOf(text, path, repo, 0);
    return { requirements: pom.direct.map((one) => toRequirement(text, one, pom)), problems: [] };
  } catch (error) {
    const at = error instanceof XmlError ? error.pos : 0;
    return { requirements: [], problems: [{ message: `not XML: ${firstLine(error)}`, at }] };
  }
};

function toRequirement(text: string, one: PomDependency, pom: Pom): Requirement {
  const group = one.name.slice(0, one.name.indexOf(':'));
  const version = one.version ?? pom.managed.get(one.name) ?? pom.managed.get(group);
  const resolved = version === undefined ? undefined : substitute(version, pom.properties);
  return requirementOf('maven', text, one.nameAt, {
    name: one.name,
    versionAt: one.versionAt,
    version: resolved !== undefined && /^\d[\w.-]*$/.test(resolved) ? resolved : null,
    whole: { start: one.element.start, end: one.element.end },
  });
}

function pomOf(text: string, path: string, repo: Repo, depth: number): Pom {
  const root = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true }).root;
  const parent = depth < 5 && root ? parentOf(root, path, repo, depth) : undefined;
  const properties = new Map(parent?.properties);
  for (const one of elementsOf(child(root, 'properties'))) properties.set(one.name, one.text.trim());
  properties.set('project.version', child(root, 'version')?.text.trim() ?? properties.get('project.version') ?? '');
  const managed = new Map(parent?.managed);
  for (const one of dependenciesOf(text, child(child(root, 'dependencyManagement'), 'dependencies'))) {
    if (one.version === undefined) continue;
    managed.set(one.name, one.version);
    // An imported BOM decides for its whole group.
    if (/bom$/.test(one.name)) managed.set(one.name.slice(0, one.name.indexOf(':')), one.version);
  }
  const profiles = elementsOf(child(root, 'profiles')).flatMap((profile) => {
    // Which profiles are on is not known: where a value is set in one alone, it is that.
    for (const one of elementsOf(child(profile, 'properties')))
      if (!properties.has(one.name)) properties.set(one.name, one.text.trim());
    return dependenciesOf(text, child(profile, 'dependencies'));
  });
  const all = [...dependenciesOf(text, child(root, 'dependencies')), ...profiles];
  // What only tests ask for is not shipped.
  const direct = all.filter(({ element }) => child(element, 'scope')?.text.trim() !== 'test');
  return { direct, managed, properties };
}

function parentOf(root: XmlElement, path: string, repo: Repo, depth: number): Pom | undefined {
  const parent = child(root, 'parent');
  if (!parent) return undefined;
  const relative = child(parent, 'relativePath')?.text.trim() ?? '../pom.xml';
  const found = resolveFrom(directoryOf(path), relative.endsWith('.xml') ? relative : `${relative}/pom.xml`);
  const text = found === undefined || relative === '' ? undefined : repo.text(found);
  try {
    return text === undefined || found === undefined ? undefined : pomOf(text, found, repo, depth + 1);
  } catch {
    // A broken parent is reported where it is read itself.
    return undefined;
  }
}

function dependenciesOf(text: string, list: XmlElement | undefined): readonly PomDependency[] {
  return elementsOf(list).flatMap((element) => {
    const group = child(element, 'groupId');
    const artifact = child(element, 'artifactId');
    if (element.name !== 'dependency' || !group || !artifact) return [];
    const version = child(element, 'version');
    return [
      {
        name: `${group.text.trim()}:${artifact.text.trim()}`,
        element,
        nameAt: contentOf(text, artifact),
        version: version?.text.trim(),
        versionAt: version ? contentOf(text, version) : undefined,
      },
    ];
  });
}

function contentOf(text: string, element: XmlElement): Stretch {
  const start = text.indexOf('>', element.start) + 1;
  const close = text.lastIndexOf('</', element.end - 1);
  const inner = text.slice(start, Math.max(start, close));
  const lead = inner.length - inner.trimStart().length;
  return { start: start + lead, end: start + lead + inner.trim().length };
}

function substitute(value: string, properties: ReadonlyMap<string, string>): string {
  let now = value;
  for (let round = 0; round < 5 && now.includes('${'); round++) {
    now = now.replaceAll(/\$\{([^}]+)\}/g, (all, name: string) => properties.get(name) ?? all);
  }
  return now;
}

function elementsOf(parent: XmlElement | undefined | null): readonly XmlElement[] {
  return (parent?.children ?? []).filter((node) => node instanceof XmlElement);
}

function child(parent: XmlElement | undefined | null, name: string): XmlElement | undefined {
  return elementsOf(parent).find((element) => element.name === name);
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unreadable';
}
