import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Level {
  readonly prefix: string;
  readonly rules: Ignore;
}

/** Lists the files below a directory that is no git work tree; `.gitignore` files are obeyed, links are not followed. */
export function walk(directory: string): readonly string[] {
  const found: string[] = [];
  visit(directory, '', [], found);
  return found;
}

function visit(directory: string, prefix: string, above: readonly Level[], found: string[]): void {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(join(directory, prefix));
  } catch {
    // Handed on as a path, so that reading it fails and becomes a gap.
    found.push(prefix === '' ? '.' : prefix);
    return;
  }
  const levels = entries.some((entry) => entry.name === '.gitignore' && entry.isFile())
    ? [...above, { prefix, rules: ignore().add(rulesOf(join(directory, prefix, '.gitignore'))) }]
    : above;
  for (const entry of entries) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.name === '.git' || isIgnored(entry.isDirectory() ? `${path}/` : path, levels)) continue;
    if (entry.isDirectory()) visit(directory, path, levels, found);
    else if (entry.isFile()) found.push(path);
  }
}

function list(path: string) {
  return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function rulesOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // An unreadable ignore file ignores nothing: more is read, never less.
    return '';
  }
}

function isIgnored(path: string, levels: readonly Level[]): boolean {
  let ignored = false;
  for (const { prefix, rules } of levels) {
    const relative = prefix === '' ? path : path.slice(prefix.length + 1);
    const verdict = rules.test(relative);
    if (verdict.ignored) ignored = true;
    if (verdict.unignored) ignored = false;
  }
  return ignored;
}
