import { readPhp, readRuby } from './dialects-scripting.ts';
import { ConfigRefused, type LineDialect, readConfigparser, readLines, type Sections } from './shared-config.ts';
import type { Traits } from './traits.ts';

const comment = /(?:^|\s)[;#]/;
const tolerant: LineDialect = {
  comment,
  lowerKeys: true,
  nested: true,
  emptyValues: true,
  stray: 'skip',
  header: /^\[\s*(.*?)\s*\]/,
};
const goV1: LineDialect = { ...tolerant, lowerKeys: false, header: /^\[\s*(.*?)\s*\]/ };
const unclosed = /^\[[^\]]*$/m;

function goRefusals(text: string): void {
  if (text.startsWith('\uFEFF')) throw new ConfigRefused('a byte order mark stands before the first section');
  if (unclosed.test(text)) throw new ConfigRefused('a section header is not closed');
}

/** A blank after the value of a switch makes it a text, which is no boolean. */
function spoilFlags(text: string): string {
  return text.replace(/^(\s*use_\w+_endpoint\s*=.*\S)[ \t]+$/gm, '$1 is lost');
}

/** Indented lines belong to the key before them: they lengthen a value, and are lost where there is no key. */
function continued(text: string): string {
  const out: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const before = out.at(-1) ?? '';
    if (!/^[ \t]+[^\s#;]/.test(line) || /^[^\s=]+\s*=\s*$|^\s/.test(before)) out.push(line);
    else if (before.includes('=')) out.push(`${out.pop()} ${line.trim()}`);
  }
  return out.join('\n');
}

function refuseOrphans(text: string): void {
  if (/^\[.*\].*\r?\n[ \t]+[^\s#;]/m.test(text)) throw new ConfigRefused('an indented line belongs to no setting');
}

function unread(text: string): string {
  return text.replace(/^\uFEFF\[/, 'unread [');
}

function readGo(text: string, dialect: LineDialect): Sections {
  return unquoted(readLines(text.replace(/^(\s*[\w-]+)\s*:\s/gm, '$1 = '), dialect));
}

/** A key that a section has twice. */
function refuseDuplicates(text: string): void {
  let keys = new Set<string>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('[')) keys = new Set();
    const key = /^([^#=]+?)\s*=/.exec(line)?.[1];
    if (key === undefined) continue;
    if (keys.has(key)) throw new ConfigRefused(`the key ${key} is there twice`);
    keys.add(key);
  }
}

function readJavaV1(text: string): Sections {
  if (text.startsWith('\uFEFF')) throw new ConfigRefused('a byte order mark stands before the first section');
  return readLines(text, {
    comment: /^\s*#.*/,
    lowerKeys: false,
    nested: false,
    emptyValues: true,
    stray: 'refuse',
    header: /^\[\s*(.*?)\s*\]$/,
  });
}

const dialects: Readonly<Record<Traits['dialect'], (text: string) => Sections>> = {
  configparser: readConfigparser,
  'go-v1': (text) => {
    goRefusals(text);
    return readGo(text, goV1);
  },
  'go-v1-spaced': (text) => {
    goRefusals(text);
    return readGo(spoilFlags(text), goV1);
  },
  'go-v1-lenient': (text) => {
    if (unclosed.test(text)) throw new ConfigRefused('a section header is not closed');
    return readGo(unread(text), goV1);
  },
  // github.com/go-ini/ini, before the SDK had a reader of its own
  'go-ini': (text) => {
    if (unclosed.test(text)) throw new ConfigRefused('a section header is not closed');
    // keys before the first section belong to a section without a name
    return readGo(`[ ]\n${text.replace(/^\uFEFF/, '')}`, { ...goV1, stray: 'refuse' });
  },
  'go-v2': (text) => readGo(unread(text), tolerant),
  'go-v2-cut': (text) => readGo(unread(text), { ...tolerant, comment: /[#;]/ }),
  'go-v2-nested': (text) => {
    goRefusals(text);
    return readGo(continued(text), { ...tolerant, lowerNested: false });
  },
  'go-v2-old': (text) => {
    goRefusals(text);
    return readGo(text, tolerant);
  },
  'go-v2-spaced': (text) => {
    goRefusals(text);
    return readGo(spoilFlags(text), tolerant);
  },
  'js-v2': (text) =>
    readLines(text, {
      comment,
      lowerKeys: false,
      nested: false,
      emptyValues: false,
      stray: 'skip',
      header: /^\[(.*)\]$/,
    }),
  // /^\s*(.+?)\s*=\s*(.+?)\s*$/ on a line: after `key = ` the blank is the value
  'js-v2-old': (text) =>
    readLines(text.replace(/^([^=\n]*=\s*?)[ \t]\r?$/gm, '$1" "'), {
      comment,
      lowerKeys: false,
      nested: false,
      emptyValues: false,
      stray: 'skip',
      header: /^\[([^[\]]+)\]$/,
    }),
  'js-v3': (text) => readLines(text, { ...tolerant, lowerKeys: false, header: /^\[(.*)\]$/ }),
  'js-v3-flat': (text) =>
    readLines(text, { ...tolerant, nested: false, emptyValues: false, lowerKeys: false, header: /^\[(.*)\]$/ }),
  java: (text) => {
    if (text.startsWith('\uFEFF')) throw new ConfigRefused('a byte order mark stands before the first section');
    refuseOrphans(text);
    return withEmpty(readLines(continued(text), { ...tolerant, lowerKeys: false, stray: 'refuse' }));
  },
  // the line that is neither a section nor a setting loses the file; indentation means nothing
  cpp: (text) =>
    readLines(unread(text), { ...tolerant, comment: /#|(?:^|\s);/, lowerKeys: false, nested: false, stray: 'refuse' }),
  'java-v1': readJavaV1,
  'java-v1-strict': (text) => {
    refuseDuplicates(text);
    return readJavaV1(text);
  },
  rust: (text) => {
    refuseOrphans(text);
    return withEmpty(readLines(continued(unread(text)), { ...tolerant, lowerNested: false, stray: 'refuse' }));
  },
  'rust-old': (text) => {
    refuseOrphans(text);
    return withEmpty(readLines(continued(unread(text)), { ...tolerant, lowerKeys: false, stray: 'refuse' }));
  },
  php: readPhp,
  ruby: (text) => readRuby(text, 'nothing'),
  'ruby-blank': (text) => readRuby(text, 'value'),
  'ruby-parent': (text) => readRuby(text, 'parent'),
  strict: (text) => readLines(text, { ...tolerant, stray: 'refuse' }),
  tolerant: (text) => readLines(text, tolerant),
};

/** A key with nothing after the = that no nested line follows is an empty text. */
function withEmpty(sections: Sections): Sections {
  return mapValues(sections, (value) => (typeof value !== 'string' && value.size === 0 ? '' : value));
}

/** Takes the quotes off values that stand in quotes. */
function unquoted(sections: Sections): Sections {
  const bare = (value: string): string => /^"(.*)"$/.exec(value)?.[1] ?? value;
  return mapValues(sections, (value) => (typeof value === 'string' ? bare(value) : value));
}

type Value = string | ReadonlyMap<string, string>;

function mapValues(sections: Sections, change: (value: Value) => Value): Sections {
  return new Map(
    [...sections].map(([name, section]) => [name, new Map([...section].map(([key, value]) => [key, change(value)]))]),
  );
}

/** Reads the text of a config file as the clients of a dialect do. Throws ConfigRefused. */
export function readDialect(dialect: Traits['dialect'], text: string): Sections {
  return dialects[dialect](text);
}
