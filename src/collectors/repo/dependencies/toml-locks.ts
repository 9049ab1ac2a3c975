import { isClientPackage } from './clients.ts';
import type { Locked, LockReading } from './reading.ts';
import { partOf, textLines } from './text-lines.ts';

// Written by machines, one key a line: reading lines is faster than a TOML parser, and goes on behind damage.

/** `poetry.lock`, `uv.lock`, `pdm.lock`, `pylock.toml` (`pypi`) and `Cargo.lock` (`cargo`): tables `[[package]]` of name and version. */
export function readTomlLock(ecosystem: 'pypi' | 'cargo', text: string): LockReading {
  const locked: Locked[] = [];
  const members: string[] = [];
  let open: Pick<Locked, 'name' | 'nameAt'> | undefined;
  // Behind the version of the package found last, in its own table.
  let inTable = false;
  for (const line of textLines(text)) {
    if (line.text.startsWith('[')) {
      open = undefined;
      inTable = false;
      continue;
    }
    const last = locked.at(-1);
    const more = inTable ? saidOf(line.text) : undefined;
    if (last && more) locked[locked.length - 1] = { ...last, ...more };
    const member = /^source = \{ (?:editable|virtual) = "([^"]*)"/.exec(line.text)?.[1];
    if (member !== undefined) members.push(member);
    const name = /^name = "([^"]+)"/.exec(line.text)?.[1];
    if (name !== undefined) open = isClientPackage(ecosystem, name) ? { name, nameAt: partOf(line, name) } : undefined;
    const version = /^version = "([^"]+)"/.exec(line.text)?.[1];
    if (!open || version === undefined) continue;
    const versionAt = partOf(line, version);
    locked.push({ ecosystem, version, versionAt, whole: { start: open.nameAt.start, end: versionAt.end }, ...open });
    open = undefined;
    inTable = true;
  }
  // Cargo's workspaces share the lock of the root; uv lists its members in the lock; the others have one project.
  const covers = (directory: string): boolean =>
    directory === '.' || ecosystem === 'cargo' || members.includes(directory);
  return { locked, problems: [], covers };
}

/** What Poetry, PDM and uv say of a package behind its version: which groups ask for it, and for which Pythons. */
function saidOf(line: string): Pick<Locked, 'dev' | 'marker'> | undefined {
  if (/^category = "dev"/.test(line)) return { dev: true };
  const marker = /^(?:markers|marker) = (["'])(.*)\1/.exec(line)?.[2] ?? /^ {4}"(python_\S+ .*)",$/.exec(line)?.[1];
  if (marker !== undefined) return { marker: marker.replaceAll('\\"', '"') };
  const names = /^groups = \[([^\]]*)\]/.exec(line)?.[1]?.match(/"[^"]+"/g) ?? [];
  const dev = names.length > 0 && names.every((name) => /^"(dev|tests?|testing|lint|docs|typing)"$/.test(name));
  return dev ? { dev } : undefined;
}
