import { type ManifestReading, requirementOf } from './reading.ts';
import { readToml, tomlString } from './toml-tree.ts';

const tables = /^(workspace\.|target\..+\.)?(dev-|build-)?dependencies$/;

/** `Cargo.toml`: all tables of dependencies, renamed packages included. */
export function readCargoToml(text: string): ManifestReading {
  const { values, problems } = readToml(text);
  const requirements = values.flatMap((value) => {
    // `[dependencies.aws-config]` spells the package as a table of its own: it is read at its `version`.
    const own = tables.test(value.path.slice(0, -1).join('.'));
    const inner =
      value.path.at(-1) === 'version' && tables.test(value.path.slice(0, -2).join('.')) && !isInline(value.path);
    if (!own && !inner) return [];
    const path = own ? value.path : value.path.slice(0, -1);
    const find = (key: string) => values.find((one) => one.path.join('\n') === [...path, key].join('\n'));
    const version = value.node.type === 'TOMLInlineTable' ? find('version') : value;
    const versionAt = version && tomlString(version.node) !== undefined ? version.at : undefined;
    const exact = /^=\s*(\d+\.\d+\.\d+\S*)$/.exec(tomlString(version?.node) ?? '')?.[1] ?? null;
    const name = tomlString(find('package')?.node) ?? path.at(-1) ?? '';
    const whole = { start: value.keyAt.start, end: value.node.range[1] };
    return [requirementOf('cargo', text, value.keyAt, { name, versionAt, version: exact, whole })];
  });
  return { requirements, problems };

  function isInline(path: readonly string[]): boolean {
    const above = path.slice(0, -1).join('\n');
    return values.some((one) => one.path.join('\n') === above && one.node.type === 'TOMLInlineTable');
  }
}
