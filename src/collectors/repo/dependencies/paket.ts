import { isClientPackage } from './clients.ts';
import { type Locked, type LockReading, type ManifestReading, type Requirement, requirementOf } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

/** `paket.dependencies`: `nuget AWSSDK.Core ~> 3.7`. */
export function readPaketDependencies(text: string): ManifestReading {
  const requirements: Requirement[] = [];
  for (const line of textLines(text)) {
    const [, name, version] =
      /^\s*nuget\s+([\w.-]+)(?:\s+((?:[=~<>!]+\s*)?\d[\w.\s<>=~-]*?))?\s*(?:[a-z].*)?$/.exec(line.text) ?? [];
    if (name === undefined) continue;
    const nameAt = partOf(line, name, line.text.indexOf('nuget') + 'nuget'.length);
    const versionAt = version === undefined ? undefined : partOf(line, version, nameAt.end - line.start);
    const exact = /^(?:=\s*)?(\d[\w.-]*)$/.exec(version ?? '')?.[1] ?? null;
    requirements.push(requirementOf('nuget', text, nameAt, { versionAt, version: exact }));
  }
  return { requirements, problems: [] };
}

/** `paket.lock`: packages at four blanks, what they ask for at six. */
export function readPaketLock(text: string): LockReading {
  const locked: Locked[] = [];
  for (const line of textLines(text)) {
    const [, name, version] = /^ {4}([\w.-]+) \((\d[^)\s]*)\)/.exec(line.text) ?? [];
    if (name === undefined || version === undefined || !isClientPackage('nuget', name)) continue;
    const nameAt = partOf(line, name);
    const versionAt = partOf(line, version, line.text.indexOf('('));
    locked.push({
      ecosystem: 'nuget',
      name,
      version,
      whole: { start: nameAt.start, end: versionAt.end },
      nameAt,
      versionAt,
    });
  }
  return { locked, problems: [] };
}
