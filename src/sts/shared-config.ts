/** Readers of the shared config text. They keep what the SDKs' own readers keep, mistakes included; positions are another reader's work. */

export type Section = ReadonlyMap<string, string | ReadonlyMap<string, string>>;
export type Sections = ReadonlyMap<string, Section>;
type MutableSection = Map<string, string | Map<string, string>>;

/** Why a real reader would refuse the text. */
export class ConfigRefused extends Error {}

/**
 * Python's configparser (strict, no inline comments, `=` and `:`), as botocore uses it.
 * Source: CPython Lib/configparser.py and botocore/configloader.py, status run.
 */
export function readConfigparser(text: string): Sections {
  if (text.startsWith('\uFEFF')) throw new ConfigRefused('a byte order mark stands before the first section');
  const raw = new Map<string, Map<string, string[]>>();
  let section: Map<string, string[]> | undefined;
  let option: string | undefined;
  let indent = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const value = /^\s*[#;]/.test(line) ? '' : line.trim();
    const current = line.search(/\S/);
    if (value === '') {
      if (!/^\s*[#;]/.test(line) && section !== undefined && option !== undefined) section.get(option)?.push('');
      else if (line.trim() === '') indent = Number.MAX_SAFE_INTEGER;
      continue;
    }
    if (section !== undefined && option !== undefined && current > indent) {
      section.get(option)?.push(value);
      continue;
    }
    indent = current;
    const header = /^\[(.+)\]/.exec(value)?.[1];
    if (header !== undefined) {
      if (raw.has(header)) throw new ConfigRefused(`section [${header}] is there twice`);
      section = new Map();
      raw.set(header, section);
      option = undefined;
      continue;
    }
    if (section === undefined) throw new ConfigRefused('a line stands before the first section');
    const pair = /^(.*?)\s*[=:]\s*(.*)$/.exec(value);
    if (pair === null || pair[1] === '') throw new ConfigRefused('a line is neither a section nor a setting');
    option = (pair[1] ?? '').toLowerCase().trim();
    if (section.has(option)) throw new ConfigRefused(`the key ${option} is there twice`);
    section.set(option, [pair[2] ?? '']);
  }
  const out = new Map<string, MutableSection>();
  for (const [name, options] of raw) {
    const made: MutableSection = new Map();
    for (const [key, lines] of options) {
      while (lines.length > 0 && lines.at(-1) === '') lines.pop();
      const value = lines.join('\n');
      made.set(key, value.startsWith('\n') ? nestedPairs(value) : value);
    }
    out.set(name, made);
  }
  return out;
}

function nestedPairs(value: string): Map<string, string> {
  const made = new Map<string, string>();
  for (const line of value.split('\n')) {
    if (line.trim() === '') continue;
    const at = line.indexOf('=');
    if (at < 0) throw new ConfigRefused('a nested line is no setting');
    made.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return made;
}

/** How a line-oriented reader differs from the next one. */
export interface LineDialect {
  /** Cuts a comment off a line. */
  readonly comment: RegExp;
  readonly lowerKeys: boolean;
  /** Nested keys too, unless this says no. */
  readonly lowerNested?: boolean;
  /** Indented lines under an empty value become nested settings. */
  readonly nested: boolean;
  /** A key without a value counts as set to the empty string. */
  readonly emptyValues: boolean;
  /** A line that is neither a section nor a setting: refused, or skipped. */
  readonly stray: 'refuse' | 'skip';
  /** The section header, group 1 its name. */
  readonly header: RegExp;
}

/** A reader that looks at one line at a time, as most SDKs have it. Later duplicates win, sections are merged. */
export function readLines(text: string, dialect: LineDialect): Sections {
  const out = new Map<string, MutableSection>();
  let section: MutableSection | undefined;
  let parent: string | undefined;
  for (const original of text.split(/\r?\n/)) {
    const line = original.split(dialect.comment, 1)[0] ?? '';
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const header = dialect.header.exec(trimmed)?.[1];
    if (header !== undefined) {
      section = out.get(header) ?? new Map();
      out.set(header, section);
      parent = undefined;
      continue;
    }
    const at = trimmed.indexOf('=');
    if (section === undefined || at <= 0) {
      if (dialect.stray === 'refuse') throw new ConfigRefused('a line is neither a section nor a setting');
      continue;
    }
    const written = trimmed.slice(0, at).trim();
    const key = dialect.lowerKeys ? written.toLowerCase() : written;
    const value = trimmed.slice(at + 1).trim();
    const under = parent === undefined ? undefined : section.get(parent);
    if (dialect.nested && /^\s/.test(original) && under instanceof Map) {
      under.set(dialect.lowerNested === false ? written : key, value);
      continue;
    }
    parent = dialect.nested && value === '' ? key : undefined;
    if (value === '' && !dialect.emptyValues && parent === undefined) continue;
    section.set(key, parent === undefined ? value : new Map());
  }
  return out;
}
