import { readYaml, type YamlNode, yamlGet } from '../../../syntax/yaml.ts';
import { pythonRequirement } from './python-specifier.ts';
import { type ManifestReading, type Requirement, requirementOf } from './reading.ts';

/** `environment.yml` of conda: `boto3=1.26.27`, `conda-forge::boto3 >=1.26`, and the list under `pip`. */
export function readCondaEnvironment(text: string): ManifestReading {
  const file = readYaml(text);
  const list = yamlGet(file.documents[0], 'dependencies');
  const requirements = (list?.items ?? []).flatMap((item) => {
    const found = item.kind === 'scalar' ? [condaRequirement(text, item, file.offsetIn(item, 0))] : [];
    const pip = (yamlGet(item, 'pip')?.items ?? []).map((one) =>
      pythonRequirement(text, one.text, file.offsetIn(one, 0)),
    );
    return [...found, ...pip].flatMap((one) => (one ? [one] : []));
  });
  const [first] = file.errors;
  const at = first ? file.lines.lineStart(first.position.line) + first.position.column - 1 : 0;
  return { requirements, problems: first ? [{ message: `not YAML: ${first.message}`, at }] : [] };
}

function condaRequirement(text: string, item: YamlNode, offset: number): Requirement | undefined {
  const match = /^(?:[\w-]+::)?([A-Za-z0-9][\w.-]*?)(?:\s*((?:[=<>!~]=?)\S.*)|\s+(\S+).*)?$/.exec(item.text);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  const nameStart = offset + item.text.indexOf(name);
  const specifier = match[2] ?? match[3];
  const versionStart = specifier === undefined ? 0 : offset + item.text.lastIndexOf(specifier);
  return requirementOf(
    'conda',
    text,
    { start: nameStart, end: nameStart + name.length },
    {
      versionAt: specifier === undefined ? undefined : { start: versionStart, end: versionStart + specifier.length },
      // `=1.26` allows 1.26.*; three parts leave nothing open in practice.
      version: /^={0,2}(\d+\.\d+\.\d+)(?:=\S+)?$/.exec(specifier ?? '')?.[1] ?? null,
    },
  );
}
