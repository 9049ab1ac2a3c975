import { isClientPackage } from './clients.ts';
import { memberAt, membersOf, readJsonTree, stretchOf, stringOf } from './json-tree.ts';
import { type Locked, type LockReading, type ManifestReading, type Requirement, requirementOf } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

/** `vcpkg.json`: names, objects with a name, and the versions of `overrides`. */
export function readVcpkg(text: string): ManifestReading {
  const { root, problems } = readJsonTree(text);
  const overrides = memberAt(root, 'overrides')?.children ?? [];
  const requirements = (memberAt(root, 'dependencies')?.children ?? []).flatMap((item): Requirement[] => {
    const node = item.type === 'string' ? item : memberAt(item, 'name');
    const name = stringOf(node);
    if (!node || name === undefined) return [];
    const override = overrides.find((one) => stringOf(memberAt(one, 'name')) === name);
    const version = membersOf(override).find((member) => member.key.startsWith('version'))?.value;
    const minimum = memberAt(item, 'version>=');
    const versionAt = (version ?? minimum) ? stretchOf(version ?? minimum ?? node) : undefined;
    const whole = { start: item.offset, end: item.offset + item.length };
    return [requirementOf('vcpkg', text, stretchOf(node), { versionAt, version: stringOf(version) ?? null, whole })];
  });
  return { requirements, problems };
}

/** `conanfile.txt` and `conanfile.py`: references such as `aws-sdk-cpp/1.11.352`. */
export function readConan(text: string): ManifestReading {
  const requirements: Requirement[] = [];
  for (const line of textLines(text)) {
    const [, name, version] = /^[^#]*?(?:^|["'\s])(aws-sdk-cpp)\/([^\s@"'#]+)/.exec(line.text) ?? [];
    if (name === undefined || version === undefined) continue;
    const versionAt = partOf(line, version, line.text.indexOf(`${name}/`) + name.length);
    const exact = /^\d+\.\d+\.\d+$/.test(version) ? version : null;
    requirements.push(requirementOf('conan', text, partOf(line, name), { versionAt, version: exact }));
  }
  return { requirements, problems: [] };
}

/** `Package.swift`: `.package(url: "…/aws-sdk-swift", from: "1.0.0")`. */
export function readPackageSwift(text: string): ManifestReading {
  const requirements: Requirement[] = [];
  const call =
    /\.package\(\s*(?:name:\s*"[^"]*"\s*,\s*)?url:\s*"[^"]*\/(aws-sdk-swift)(?:\.git)?"\s*,\s*(?:(exact|from)\s*[:(]\s*|\.(exact|upToNextMajor|upToNextMinor)\((?:from:\s*)?)"([^"]+)"/g;
  for (const match of text.matchAll(call)) {
    const [all, name = '', first, second, version = ''] = match;
    const start = match.index + all.indexOf(`/${name}`) + 1;
    const end = match.index + all.length - 1;
    requirements.push(
      requirementOf(
        'swift',
        text,
        { start, end: start + name.length },
        {
          versionAt: { start: end - version.length, end },
          version: (first ?? second) === 'exact' ? version : null,
          whole: { start: match.index, end: end + 1 },
        },
      ),
    );
  }
  return { requirements, problems: [] };
}

/** `Package.resolved`, versions 1 to 3. */
export function readPackageResolved(text: string): LockReading {
  const { root, problems } = readJsonTree(text);
  const pins = memberAt(root, 'pins') ?? memberAt(root, 'object', 'pins');
  const locked = (pins?.children ?? []).flatMap((pin): Locked[] => {
    const node = memberAt(pin, 'identity') ?? memberAt(pin, 'package');
    const version = memberAt(pin, 'state', 'version');
    const name = stringOf(node);
    const written = stringOf(version);
    if (!node || !version || name === undefined || written === undefined || !isClientPackage('swift', name)) return [];
    const nameAt = stretchOf(node);
    const versionAt = stretchOf(version);
    return [
      {
        ecosystem: 'swift',
        name,
        version: written,
        whole: { start: nameAt.start - 1, end: versionAt.end + 1 },
        nameAt,
        versionAt,
      },
    ];
  });
  return { locked, problems };
}
