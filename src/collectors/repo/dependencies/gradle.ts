import type { Repo } from '../../../model/index.ts';
import { kept } from '../../kept.ts';
import { directoryOf, inDirectory } from './paths.ts';
import { type ManifestReader, type ManifestReading, type Requirement, requirementOf } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';
import { readToml, type TomlValue, tomlString } from './toml-tree.ts';

const coordinate = /(["'])([\w.-]+):([\w.-]+)(?::([^"'@:]+))?(?:[:@][\w.-]+)?\1/g;
/** Configurations of tests and benchmarks: what they ask for is not shipped. */
const testing = /^\s*["']?(?:\w*[tT]est[A-Z]?\w*|jmh\w*|it[A-Z]\w*)["']?\s*[\s(]\s*\(?/;
const positional = /\(\s*"([\w.-]+)"\s*,\s*"([\w.-]+)"(?:\s*,\s*"([^"]+)")?\s*[,)]/;
const named =
  /group\s*[:=]\s*(["'])([\w.-]+)\1\s*,\s*name\s*[:=]\s*(["'])([\w.-]+)\3(?:\s*,\s*version\s*[:=]\s*(["'])([^"']+)\5)?/;
const assigned =
  /^\s*(?:(?:private|internal|public|protected|static|final|const|lazy|String|def|val|var)\s+)*(?:ext\.|set\()?\s*(?:extra\[)?["']?([\w.]+)["']?\]?(?:\s*:\s*\w+)?\s*(?:=|,)\s*["'](\d[\w.+-]*)["']/;

/** `build.gradle` and `build.gradle.kts`: coordinates in quotes; versions through variables of the file and of those above it. */
export const readGradleBuild: ManifestReader = (text, path, repo) => {
  const requirements: Requirement[] = [];
  const variables = new Map(variablesIn(directoryOf(path), repo));
  for (const line of textLines(text)) {
    const code = line.text.replace(/(^|\s)(?:\/\/|#).*$/, '');
    assign(code, variables);
    if (/^\s*(?:\*|\/\*)|\bexclude\b/.test(code) || testing.test(code)) continue;
    const map = named.exec(code);
    const pair = map ? null : positional.exec(code);
    const found = [...code.matchAll(coordinate)].map((match) => [match[2], match[3], match[4], match[0]] as const);
    if (map) found.push([map[2], map[4], map[6], map[0]]);
    if (pair) found.push([pair[1], pair[2], pair[3], pair[0]]);
    for (const [group, artifact, version, whole] of found) {
      const from = code.indexOf(whole);
      const nameAt = map || pair ? partOf(line, artifact ?? '', from) : partOf(line, `${group}:${artifact}`, from);
      const versionAt = version === undefined ? undefined : partOf(line, version, code.lastIndexOf(version));
      requirements.push(
        requirementOf('maven', text, nameAt, {
          name: `${group}:${artifact}`,
          versionAt,
          version: resolve(version, variables),
          whole: partOf(line, whole, from),
        }),
      );
    }
  }
  return { requirements, problems: [] };
};

function assign(code: string, variables: Map<string, string>): void {
  const [, variable, value] = assigned.exec(code) ?? [];
  if (variable !== undefined && value !== undefined) variables.set(variable.replace(/^ext\./, ''), value);
}

const keptVariables = kept<ReadonlyMap<string, string>>(16);

/** What `gradle.properties` and the builds of a folder and of those above define. */
function variablesIn(directory: string, repo: Repo): ReadonlyMap<string, string> {
  return keptVariables(repo, directory, () => {
    const variables = new Map(directory === '.' ? [] : variablesIn(directoryOf(directory), repo));
    for (const name of ['gradle.properties', 'build.gradle', 'build.gradle.kts'])
      for (const line of textLines(repo.text(inDirectory(directory, name)) ?? '')) {
        const [, key, value] = /^\s*([\w.]+)\s*=\s*(\d\S*)/.exec(line.text) ?? [];
        if (key !== undefined && value !== undefined && name === 'gradle.properties') variables.set(key, value);
        else assign(line.text, variables);
      }
    return variables;
  });
}

function resolve(version: string | undefined, variables: ReadonlyMap<string, string>): string | null {
  const name = /^\$\{?([\w.]+)\}?$/.exec(version ?? '')?.[1];
  const value = name === undefined ? version : (variables.get(name) ?? variables.get(name.split('.').at(-1) ?? ''));
  return /^\d[\w.-]*$/.test(value ?? '') ? (value ?? null) : null;
}

/** `gradle/libs.versions.toml`: its libraries, with the versions that they point to. */
export function readGradleCatalog(text: string): ManifestReading {
  const { values, problems } = readToml(text);
  const at = (...path: readonly string[]): TomlValue | undefined =>
    values.find((value) => value.path.join('\n') === path.join('\n'));
  const requirements = values.flatMap((value): Requirement[] => {
    const [section, alias] = value.path;
    if (section !== 'libraries' || alias === undefined || value.path.length !== 2) return [];
    const short = tomlString(value.node)?.split(':');
    const module = short ? short.slice(0, 2).join(':') : tomlString(at(section, alias, 'module')?.node);
    const group = tomlString(at(section, alias, 'group')?.node);
    const name = module ?? `${group}:${tomlString(at(section, alias, 'name')?.node)}`;
    const ref = tomlString(at(section, alias, 'version', 'ref')?.node);
    const version = ref === undefined ? at(section, alias, 'version') : (at('versions', ref) ?? undefined);
    const written = short?.[2] ?? tomlString(version?.node);
    const versionAt = short ? undefined : version?.at;
    const nameAt = at(section, alias, 'module')?.at ?? value.at;
    const exact = written !== undefined && /^\d[\w.-]*$/.test(written) ? written : null;
    const whole = { start: value.keyAt.start, end: value.node.range[1] };
    return [
      {
        ...requirementOf('maven', text, nameAt, { name, versionAt, version: exact, whole }),
        constraint: written ?? null,
      },
    ];
  });
  return { requirements, problems };
}
