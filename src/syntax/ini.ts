import { indexLines, type LineIndex, type SyntaxProblem } from './lines.ts';

/** A key of a section with its value. Offsets are into the text. */
export interface IniEntry {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  /** Entries indented below a key without a value (`s3 =` and the keys under it). */
  readonly nested: readonly IniEntry[];
}

export interface IniSection {
  /** The text between the brackets, trimmed. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly entries: readonly IniEntry[];
}

export interface IniFile {
  readonly sections: readonly IniSection[];
  readonly errors: readonly SyntaxProblem[];
  readonly lines: LineIndex;
}

interface GrowingEntry {
  key: string;
  value: string;
  start: number;
  end: number;
  valueStart: number;
  nested: IniEntry[];
}

/**
 * Reads the shared config and credentials format: sections, `key = value`, keys indented below an empty one, values that go on in
 * indented lines, comments of whole lines (`#`, `;`) and behind white space. A line that is nothing of it is an error, and the rest is read.
 * Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files", read 2026-11-23.
 */
export function readIni(text: string): IniFile {
  const lines = indexLines(text);
  const sections: { name: string; start: number; end: number; entries: GrowingEntry[] }[] = [];
  const errors: SyntaxProblem[] = [];
  let last: GrowingEntry | undefined;
  let lastIndent = 0;
  for (let number = 1; number <= lines.lineCount; number++) {
    const line = lines.lineText(number);
    const start = lines.lineStart(number);
    const indent = line.length - line.trimStart().length;
    const body = line.trim();
    if (body === '' || body.startsWith('#') || body.startsWith(';')) continue;
    const section = sections.at(-1);
    // Keys that are all indented alike are siblings, as the Python parser sees it.
    if (indent > lastIndent && last && section) {
      takeIndented(last, line, indent, start);
      continue;
    }
    last = undefined;
    if (body.startsWith('[')) {
      const close = body.indexOf(']');
      const name = body.slice(1, close === -1 ? undefined : close).trim();
      if (close === -1 || name === '')
        errors.push({ message: 'a section has no name or no `]`', position: lines.position(start + indent) });
      if (name !== '')
        sections.push({
          name,
          start: start + indent,
          end: start + indent + (close === -1 ? body.length : close + 1),
          entries: [],
        });
      continue;
    }
    const entry = entryOf(line, indent, start);
    if (!entry || !section) {
      const message = entry
        ? 'a setting stands before the first section'
        : 'a line is neither a section, a setting nor a comment';
      errors.push({ message, position: lines.position(start + indent) });
      continue;
    }
    section.entries.push(entry);
    last = entry;
    lastIndent = indent;
  }
  return { sections, errors, lines };
}

/** An indented line: a key of its own below an empty value, else the value goes on. */
function takeIndented(last: GrowingEntry, line: string, indent: number, start: number): void {
  const nested = last.value === '' ? entryOf(line, indent, start) : undefined;
  if (nested) {
    last.nested.push(nested);
    return;
  }
  const { text } = withoutComment(line.slice(indent));
  last.value = last.value === '' ? text : `${last.value}\n${text}`;
}

function entryOf(line: string, indent: number, start: number): GrowingEntry | undefined {
  const equals = line.indexOf('=', indent);
  if (equals <= indent) return undefined;
  const key = line.slice(indent, equals).trim();
  const raw = line.slice(equals + 1);
  const lead = raw.length - raw.trimStart().length;
  const { text } = withoutComment(raw.slice(lead));
  const valueStart = start + equals + 1 + (text === '' ? 0 : lead);
  return { key, value: text, start: start + indent, end: valueStart + text.length, valueStart, nested: [] };
}

function withoutComment(value: string): { readonly text: string } {
  const mark = /^[#;]|\s[#;]/.exec(value);
  return { text: (mark ? value.slice(0, mark.index) : value).trim() };
}
