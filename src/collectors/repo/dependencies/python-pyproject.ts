import { exactPythonVersion, pythonRequirement } from './python-specifier.ts';
import { type ManifestReading, type Requirement, requirementOf } from './reading.ts';
import { insideOf, readToml, type TomlValue, tomlString } from './toml-tree.ts';

/** Lists of PEP 508 strings. */
const lists = [
  /^project\.dependencies$/,
  /^project\.optional-dependencies\.[^.]+$/,
  /^dependency-groups\.[^.]+$/,
  /^tool\.(uv|pdm)\.dev-dependencies(\.[^.]+)?$/,
  /^tool\.hatch\.envs\.[^.]+\.(extra-)?dependencies$/,
];

/** Tables of name and version, of Poetry and of Pipfile. */
const tables = [
  /^tool\.poetry\.(dev-)?dependencies$/,
  /^tool\.poetry\.group\.[^.]+\.dependencies$/,
  /^(packages|dev-packages)$/,
];

/** `pyproject.toml` (PEP 621, dependency groups, Poetry, uv, PDM, Hatch) and `Pipfile`. */
export function readPyproject(text: string): ManifestReading {
  const { values, problems } = readToml(text);
  return { requirements: values.flatMap((value) => requirementsOf(text, value, values)), problems };
}

function requirementsOf(text: string, value: TomlValue, all: readonly TomlValue[]): readonly Requirement[] {
  const path = value.path.join('.');
  if (value.node.type === 'TOMLArray' && lists.some((list) => list.test(path))) {
    return value.node.elements.flatMap((element) => {
      const written = tomlString(element);
      const found = written === undefined ? undefined : pythonRequirement(text, written, insideOf(element).start);
      return found ? [found] : [];
    });
  }
  const above = value.path.slice(0, -1).join('.');
  if (!tables.some((table) => table.test(above))) return [];
  const version = versionOf(value, all);
  const written = version && tomlString(version.node);
  return [
    requirementOf('pypi', text, value.keyAt, {
      name: value.path.at(-1) ?? '',
      versionAt: written && written !== '*' ? version?.at : undefined,
      version: /^\d+(\.\d+)+$/.test(written ?? '') ? (written ?? null) : exactPythonVersion(written ?? ''),
      whole: { start: value.keyAt.start, end: value.node.range[1] },
    }),
  ];
}

function versionOf(value: TomlValue, all: readonly TomlValue[]): TomlValue | undefined {
  if (value.node.type !== 'TOMLInlineTable') return value;
  const path = [...value.path, 'version'].join('.');
  return all.find((one) => one.path.join('.') === path && one.at.start >= value.node.range[0]);
}
