/** The config readers of the SDKs for Ruby and PHP, which are regular expressions on whole lines. */
import { ConfigRefused, type Sections } from './shared-config.ts';

type Made = Map<string, string | Map<string, string>>;

/** The text before the first `=` that something stands before, and the text behind it. Without a pattern: lines may be endless. */
function halvesOf(line: string): { readonly key?: string; readonly value?: string } {
  const equals = line.indexOf('=', 1);
  if (equals < 0) return {};
  const before = line.slice(0, equals);
  return { key: before.trimEnd() || before.slice(0, 1), value: line.slice(equals + 1) };
}

/**
 * aws-sdk-core ini_parser.rb (status run). `[x]` and `[profile x]` are one section; an indented setting always belongs to the
 * last key without a value; only ` ;` starts a comment.
 * @param blank what the blank after `key = ` is: a value, nothing, or a value that a following indented line makes a parent of;
 * the readers of the last kind crash at an indented line that follows no setting
 */
export function readRuby(text: string, blank: 'value' | 'nothing' | 'parent'): Sections {
  const out = new Map<string, Made>();
  let name: string | undefined;
  let parent: string | undefined;
  let before: { readonly key: string; readonly value: string } | undefined;
  for (const original of text.split('\n')) {
    const line = original.split(/\s;/, 1)[0] ?? '';
    const header = /^\[([^[\]]+)\]\s*(?:#.+)?$/.exec(line)?.[1];
    if (header !== undefined) {
      name = /^profile\s+(.+?)$/.exec(header)?.[1] ?? header;
      continue;
    }
    if (name === undefined) continue;
    const section: Made = out.get(name) ?? new Map();
    const { key, value: written } = halvesOf(line);
    // The blank after `key = ` is a value to a pattern that wants any character.
    const value = written?.trim() || (blank === 'nothing' ? undefined : written?.slice(-1));
    if (key === undefined || !value) {
      parent = key ?? parent;
      before = undefined;
      continue;
    }
    out.set(name, section);
    const previous = before;
    before = { key, value };
    if (!/^\s/.test(key)) {
      parent = undefined;
      section.set(key, value);
      continue;
    }
    if (blank === 'parent' && parent === undefined) {
      if (previous === undefined) throw new ConfigRefused('an indented line follows no setting');
      if (previous.value.trim() === '') parent = previous.key;
    }
    const under = section.get(parent ?? '');
    const nested: Map<string, string> = typeof under === 'object' ? under : new Map();
    section.set(parent ?? '', nested.set(key.trim(), value));
  }
  return out;
}

const special = /[{}|&~!()^"]/;

/**
 * PHP's parse_ini_string, which the SDK for PHP calls after it dropped whole-line # comments (status run). Indentation means nothing,
 * so nested settings become settings of the profile; switches become `1` or nothing; a section replaces an earlier one of its name.
 * `services` sections are read a second time by a reader of the SDK's own (aws/functions.php), which knows nesting.
 */
export function readPhp(text: string): Sections {
  const out = new Map<string, Made>();
  let name: string | undefined;
  let service: Map<string, string> | undefined;
  for (const original of text
    .replace(/^\uFEFF/, '')
    .replace(/^#.*\n/gm, '')
    .split(/\r\n|\n|\r/)) {
    const line = original.trim();
    if (line === '' || line.startsWith(';')) continue;
    if (line.startsWith('[')) {
      name = /^\[([^\]]*)\]/.exec(line)?.[1];
      if (name === undefined) throw new ConfigRefused('a section header is not closed');
      service = undefined;
      out.set(name, new Map());
      continue;
    }
    const section = out.get(name ?? '');
    const at = line.indexOf('=');
    const value = at < 0 ? undefined : phpValue(line.slice(at + 1).trim());
    if (section === undefined) continue;
    if (!name?.startsWith('services ')) {
      if (value !== undefined) section.set(line.slice(0, at).trim(), value);
      continue;
    }
    const [, key, written] = /^(.*?) = (.*)$/.exec(line) ?? [];
    if (key !== undefined && written !== undefined) service?.set(key, written);
    else if (!line.startsWith('#')) {
      service = new Map();
      section.set(line.replaceAll('=', '').trim(), service);
    }
  }
  return out;
}

function phpValue(text: string): string {
  const quoted = /^"([^"]*)"|^'([^']*)'/.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? '';
  const value = (text.split(';', 1)[0] ?? '').trim();
  if (special.test(value)) throw new ConfigRefused('a value has characters that PHP takes for operators');
  if (/^(?:true|on|yes)$/i.test(value)) return '1';
  return /^(?:false|off|no|none|null)$/i.test(value) ? '' : value;
}
