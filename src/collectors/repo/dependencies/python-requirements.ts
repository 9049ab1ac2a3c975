import { inRepo } from '../../../model/index.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { directoryOf, resolveFrom } from './paths.ts';
import { exactPythonVersion, pythonRequirement } from './python-specifier.ts';
import { type LockReading, type ManifestReader, type Requirement, requirementOf } from './reading.ts';
import { partOf, type TextLine, textLines } from './text-lines.ts';

type Pin = Pick<Requirement, 'version' | 'pinnedAt'>;

/** `requirements*.txt` and `*.in`. An exact pin in a constraints file named by `-c` counts as the version. */
export const readRequirements: ManifestReader = (text, path, repo) => {
  const requirements: Requirement[] = [];
  const pins = new Map<string, Pin>();
  for (const line of textLines(text)) {
    const constraints = /^\s*(?:-c|--constraint)[\s=]+(\S+)/.exec(line.text)?.[1];
    const file = constraints === undefined ? undefined : resolveFrom(directoryOf(path), constraints);
    if (file !== undefined) for (const [name, pin] of constrainedBy(file, repo.text(file) ?? '')) pins.set(name, pin);
    const requirement = pythonRequirement(text, line.text, line.start) ?? fromEgg(text, line);
    if (requirement) requirements.push(requirement);
  }
  const complete = requirements.map((one) =>
    one.version === null ? { ...one, ...pins.get(one.name.toLowerCase()) } : one,
  );
  return { requirements: complete, problems: [] };
};

function constrainedBy(path: string, text: string): ReadonlyMap<string, Pin> {
  const lines = indexLines(text);
  return new Map(
    pinsOf(text).map(({ name, version, whole }) => {
      const { span } = inRepo(path, lines.span(whole.start, whole.end));
      return [name.toLowerCase(), { version, pinnedAt: { path, span } }];
    }),
  );
}

/** `-e git+https://…/boto3.git@1.26.0#egg=boto3`: the name stands behind the address. */
function fromEgg(text: string, line: TextLine): Requirement | undefined {
  const [, address, name] = /^\s*(?:(?:-e|--editable)[\s=]+)?(\S+:\/\/\S+)[#&]egg=([\w.-]+)/.exec(line.text) ?? [];
  if (address === undefined || name === undefined) return undefined;
  const nameAt = partOf(line, name, line.text.indexOf('egg='));
  const whole = partOf(line, line.text.trim());
  return requirementOf('pypi', text, nameAt, {
    versionAt: partOf(line, address),
    version: exactPythonVersion(address),
    whole,
  });
}

function pinsOf(text: string): readonly Requirement[] {
  return [...textLines(text)].flatMap((line) => {
    const pin = pythonRequirement(text, line.text, line.start);
    return pin?.version ? [pin] : [];
  });
}

/** A compiled `requirements.txt` or a constraints file as what decides for another file: its exact pins. */
export function readPins(text: string): LockReading {
  const locked = pinsOf(text).flatMap((pin) => (pin.version === null ? [] : [{ ...pin, version: pin.version }]));
  return { locked, problems: [] };
}
