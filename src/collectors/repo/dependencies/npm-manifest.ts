import { type JsonMember, memberAt, membersOf, readJsonTree, stretchOf, stringOf } from './json-tree.ts';
import { type ManifestReading, type Requirement, requirementOf } from './reading.ts';

const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** `package.json`. A package that is named twice (peer and dev) counts once, where it comes first in the order of `sections`. */
export function readPackageJson(text: string): ManifestReading {
  const { root, problems } = readJsonTree(text);
  const found = new Map<string, Requirement>();
  for (const section of sections) {
    for (const member of membersOf(memberAt(root, section))) {
      const requirement = npmRequirement(text, member);
      if (requirement && !found.has(requirement.name)) found.set(requirement.name, requirement);
    }
  }
  return { requirements: [...found.values()], problems };
}

function npmRequirement(text: string, { key, keyNode, value }: JsonMember): Requirement | undefined {
  const written = stringOf(value);
  if (written === undefined) return undefined;
  // Berry writes `npm:^2.0.0` too, which names no other package.
  const alias = /^npm:(@?[A-Za-z][^@]*)(?:@(.*))?$/.exec(written);
  const range = alias ? (alias[2] ?? '') : written.replace(/^npm:/, '');
  return requirementOf('npm', text, stretchOf(keyNode), {
    name: alias?.[1] ?? key,
    versionAt: stretchOf(value),
    version: /^[=v\s]*(\d+\.\d+\.\d+[^\s|]*)$/.exec(range)?.[1] ?? null,
    whole: { start: keyNode.offset, end: value.offset + value.length },
  });
}
