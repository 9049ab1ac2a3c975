import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import { isClientPackage } from './clients.ts';
import { memberAt, membersOf, readJsonTree, stretchOf, stringOf } from './json-tree.ts';
import { directoryOf, inDirectory, upwards } from './paths.ts';
import {
  type Locked,
  type LockReading,
  type ManifestReader,
  type Requirement,
  requirementOf,
  type Stretch,
} from './reading.ts';

/** `*.csproj` and its kin, `packages.config`, `Directory.Build.props`; versions of `Directory.Packages.props` above count. */
export const readNugetProject: ManifestReader = (text, path, repo) => {
  try {
    const central = centralVersions(path, (file) => repo.text(file));
    const requirements = packagesOf(
      text,
      ['PackageReference', 'package'],
      propertiesAbove(directoryOf(path), (file) => repo.text(file)),
    ).map((one) => {
      if (one.version !== null || one.constraint !== null) return one;
      return { ...one, version: central.get(one.name.toLowerCase()) ?? null };
    });
    return { requirements, problems: [] };
  } catch (error) {
    const at = error instanceof XmlError ? error.pos : 0;
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unreadable';
    return { requirements: [], problems: [{ message: `not XML: ${message}`, at }] };
  }
};

function centralVersions(path: string, read: (file: string) => string | undefined): ReadonlyMap<string, string> {
  for (const directory of upwards(directoryOf(path))) {
    const text = read(inDirectory(directory, 'Directory.Packages.props'));
    if (text === undefined) continue;
    try {
      const all = packagesOf(text, ['PackageVersion', 'GlobalPackageReference'], propertiesAbove(directory, read));
      return new Map(all.flatMap((one) => (one.version === null ? [] : [[one.name.toLowerCase(), one.version]])));
    } catch {
      return new Map();
    }
  }
  return new Map();
}

/** What `Directory.Build.props` of the folders above defines. */
function propertiesAbove(home: string, read: (file: string) => string | undefined): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const directory of [...upwards(home)].reverse()) {
    const text = read(inDirectory(directory, 'Directory.Build.props')) ?? '';
    for (const [, name, value] of text.matchAll(/<([\w.]+)>\s*(\d[\w.-]*)\s*<\/\1>/g))
      if (name !== undefined && value !== undefined) properties.set(name, value);
  }
  return properties;
}

function packagesOf(text: string, tags: readonly string[], above: ReadonlyMap<string, string>): readonly Requirement[] {
  const found: Requirement[] = [];
  const root = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true }).root;
  const properties = new Map(above);
  function visit(element: XmlElement): void {
    if (element.children.length === 1 && element.children[0]?.type === 'text')
      properties.set(element.name, element.text.trim());
    if (tags.includes(element.name)) {
      const one = packageOf(text, element, properties);
      if (one) found.push(one);
    }
    for (const node of element.children) if (node instanceof XmlElement) visit(node);
  }
  if (root) visit(root);
  return found;
}

function packageOf(
  text: string,
  element: XmlElement,
  properties: ReadonlyMap<string, string>,
): Requirement | undefined {
  const nameAt = attributeAt(text, element, 'Include|Update|id');
  if (!nameAt) return undefined;
  const inner = element.children.find((node) => node instanceof XmlElement && node.name === 'Version');
  const written = attributeAt(text, element, 'VersionOverride|Version|version');
  const versionAt = written ?? (inner instanceof XmlElement ? innerAt(text, inner) : undefined);
  const value = versionAt ? text.slice(versionAt.start, versionAt.end) : '';
  const resolved = value.replaceAll(/\$\(([\w.]+)\)/g, (all, name: string) => properties.get(name) ?? all);
  // A bare version means `or later` to NuGet, which takes the lowest that fits: the one written first.
  const version = /^\[?(\d[\w.-]*)(?:\]?$|\s*,)/.exec(resolved)?.[1] ?? null;
  return requirementOf('nuget', text, nameAt, {
    versionAt,
    version,
    whole: { start: element.start, end: element.end },
  });
}

function innerAt(text: string, element: XmlElement): Stretch {
  const start = text.indexOf('>', element.start) + 1;
  return { start, end: text.indexOf('<', start) };
}

function attributeAt(text: string, element: XmlElement, names: string): Stretch | undefined {
  const tag = text.slice(element.start, text.indexOf('>', element.start) + 1);
  const match = new RegExp(`\\s(?:${names})\\s*=\\s*(["'])([^"'<]*)\\1`).exec(tag);
  if (!match) return undefined;
  const end = element.start + match.index + match[0].length - 1;
  return { start: end - (match[2] ?? '').length, end };
}

/** `packages.lock.json`. */
export function readNugetLock(text: string): LockReading {
  const { root, problems } = readJsonTree(text);
  const locked = membersOf(memberAt(root, 'dependencies')).flatMap((framework) =>
    membersOf(framework.value).flatMap((member): Locked[] => {
      const version = memberAt(member.value, 'resolved');
      const written = stringOf(version);
      if (!version || written === undefined || !isClientPackage('nuget', member.key)) return [];
      const versionAt = stretchOf(version);
      const whole = { start: member.keyNode.offset, end: versionAt.end + 1 };
      return [
        { ecosystem: 'nuget', name: member.key, version: written, whole, nameAt: stretchOf(member.keyNode), versionAt },
      ];
    }),
  );
  return { locked, problems };
}
