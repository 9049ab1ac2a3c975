import { isClientPackage } from './clients.ts';
import { type Locked, type LockReading, type ManifestReading, type Requirement, requirementOf } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

const gem =
  /^\s*(?:gem|[\w.]+\.add_(?:runtime_|development_)?dependency)[\s(]+(["'])([\w-]+)\1((?:\s*,\s*["'][^"']*["'])*)/;

/** `Gemfile` and `*.gemspec`. */
export function readGemfile(text: string): ManifestReading {
  const requirements: Requirement[] = [];
  for (const line of textLines(text)) {
    const [, , name, rest] = gem.exec(line.text) ?? [];
    if (name === undefined) continue;
    const written = rest?.replace(/^\s*,\s*["']/, '').replace(/["']$/, '');
    const versionAt = written ? partOf(line, written, line.text.indexOf(name) + name.length) : undefined;
    const version = /^=?\s*(\d+\.\d+\.\d+[\w.]*)$/.exec(written ?? '')?.[1] ?? null;
    const constraint = written ? written.replaceAll(/["']\s*,\s*["']/g, ', ') : null;
    requirements.push({ ...requirementOf('gem', text, partOf(line, name), { versionAt, version }), constraint });
  }
  return { requirements, problems: [] };
}

/** `Gemfile.lock`: the four-space lines below `specs:`. */
export function readGemfileLock(text: string): LockReading {
  const locked: Locked[] = [];
  for (const line of textLines(text)) {
    const [, name, version] = /^ {4}([\w-]+) \((\d[^)]*)\)/.exec(line.text) ?? [];
    if (name === undefined || version === undefined || !isClientPackage('gem', name)) continue;
    const nameAt = partOf(line, name);
    const versionAt = partOf(line, version, line.text.indexOf('('));
    locked.push({
      ecosystem: 'gem',
      name,
      version,
      whole: { start: nameAt.start, end: versionAt.end },
      nameAt,
      versionAt,
    });
  }
  return { locked, problems: [] };
}
