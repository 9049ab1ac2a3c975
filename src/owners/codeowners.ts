import ignore from 'ignore';
import type { Owner } from '../model/finding.ts';

/** Where GitHub and GitLab look, the first that exists counts. Source: GitHub, "About code owners", read 2026-11-23. */
export const codeownersPaths: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
];

interface Rule {
  readonly line: number;
  readonly matches: (path: string) => boolean;
  /** Empty: nobody owns what matches. */
  readonly names: readonly string[];
  /** A GitLab section; empty on GitHub. Each section has its own last match. */
  readonly section: string;
}

/** A code owners file that has been read. */
export interface Codeowners {
  readonly path: string;
  readonly rules: readonly Rule[];
}

/** The code owners file that counts, or undefined when there is none. */
export function findCodeowners(
  read: (path: string) => string | undefined,
): { readonly path: string; readonly text: string } | undefined {
  for (const path of codeownersPaths) {
    const text = read(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

/** Reads a code owners file. A line that cannot be read is left out, as GitHub does. */
export function readCodeowners(path: string, text: string): Codeowners {
  const rules: Rule[] = [];
  let section = '';
  let defaults: readonly string[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    const header = /^\^?\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/.exec(line);
    // `[a-z]*.md @x` would be a pattern on GitHub, which has no such classes: a section in both readings.
    if (header) {
      section = header[1]?.trim().toLowerCase() ?? '';
      defaults = ownersIn(header[2] ?? '');
      continue;
    }
    const rule = line === '' || line.startsWith('#') ? undefined : readRule(line, index + 1, section, defaults);
    if (rule) rules.push(rule);
  }
  return { path, rules };
}

function readRule(line: string, number: number, section: string, defaults: readonly string[]): Rule | undefined {
  // A space that belongs to the pattern is escaped.
  const pattern = /^(?:\\.|[^\s\\])+/.exec(line)?.[0];
  // GitHub takes neither negation nor character classes.
  if (pattern === undefined || pattern.startsWith('!') || /(?<!\\)\[/.test(pattern)) return undefined;
  const written = ownersIn(line.slice(pattern.length));
  const names = written.length > 0 ? written : defaults;
  return { line: number, matches: matcherOf(pattern), names, section };
}

function ownersIn(text: string): readonly string[] {
  return text
    .replace(/(^|\s)#.*$/, '')
    .split(/\s+/)
    .filter((name) => name.includes('@'));
}

function matcherOf(pattern: string): (path: string) => boolean {
  // In a `.gitignore` a leading `#` needs its backslash; here it comes with one too, so the text can be used as it is.
  const rules = ignore({ ignorecase: false }).add(pattern);
  // `docs/*` owns the files of that folder, not those of the folders in it: `ignore` would take them all.
  const shallow = /(?:^|\/)\*$/.test(pattern) && pattern !== '*' && !pattern.endsWith('**');
  const depth = pattern.replace(/^\//, '').split('/').length;
  return (path) => rules.ignores(path) && (!shallow || path.split('/').length === depth || !pattern.includes('/'));
}

/** Who owns a path: the last rule that matches, in each section; undefined when nobody does. */
export function ownersOf(codeowners: Codeowners, path: string): Owner | undefined {
  const last = new Map<string, Rule>();
  for (const rule of codeowners.rules) if (rule.matches(path)) last.set(rule.section, rule);
  const owning = [...last.values()].filter((rule) => rule.names.length > 0);
  const [first] = owning;
  if (!first) return undefined;
  return {
    names: [...new Set(owning.flatMap((rule) => rule.names))],
    source: `${codeowners.path}:${first.line}`,
  };
}
