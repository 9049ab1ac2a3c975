import { directoryOf, resolveFrom } from './paths.ts';
import { pythonRequirement } from './python-specifier.ts';
import type { LockReading, ManifestReader, Requirement } from './reading.ts';
import { textLines } from './text-lines.ts';

/** `requirements*.txt` and `*.in`. An exact pin in a constraints file named by `-c` counts as the version. */
export const readRequirements: ManifestReader = (text, path, repo) => {
  const requirements: Requirement[] = [];
  const pins = new Map<string, string>();
  for (const line of textLines(text)) {
    const constraints = /^\s*(?:-c|--constraint)[\s=]+(\S+)/.exec(line.text)?.[1];
    const file = constraints === undefined ? undefined : resolveFrom(directoryOf(path), constraints);
    for (const pin of file === undefined ? [] : pinsOf(repo.text(file) ?? ''))
      pins.set(pin.name.toLowerCase(), pin.version ?? '');
    const requirement = pythonRequirement(text, line.text, line.start);
    if (requirement) requirements.push(requirement);
  }
  const complete = requirements.map((one) => ({
    ...one,
    version: one.version ?? (pins.get(one.name.toLowerCase()) || null),
  }));
  return { requirements: complete, problems: [] };
};

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
