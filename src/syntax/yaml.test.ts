import { describe, expect, it } from '@jest/globals';
import { readYaml, type YamlNode, yamlGet } from './yaml.ts';

function spanText(node: YamlNode | undefined): string {
  if (!node) return 'none';
  const { start, end } = node.span;
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** Every character of a scalar's text, looked up in the file. */
function mapped(text: string, ...path: string[]): string {
  const file = readYaml(text);
  const node = yamlGet(file.documents[0], ...path);
  if (!node) throw new Error('no such node');
  return [...node.text].map((_, at) => text[file.offsetIn(node, at)]).join('');
}

describe('readYaml', () => {
  it('gives values with trimmed spans, as text too', () => {
    const { documents, errors } = readYaml('a: yes  # c\nb:\n  - 012\n  - "x y"\nc: true\nd:\n');
    const root = documents[0];
    expect(errors).toEqual([]);
    expect(yamlGet(root, 'a')).toMatchObject({ value: 'yes', text: 'yes' });
    expect(spanText(yamlGet(root, 'a'))).toBe('1:4-1:7');
    expect(yamlGet(root, 'b')?.items.map((item) => [item.text, spanText(item)])).toEqual([
      ['012', '3:5-3:8'],
      ['x y', '4:5-4:10'],
    ]);
    expect(yamlGet(root, 'c')).toMatchObject({ value: true, text: 'true' });
    expect(yamlGet(root, 'd')).toMatchObject({ value: null, text: '' });
    expect(root?.entries[1]?.span).toEqual({ start: { line: 2, column: 1 }, end: { line: 4, column: 10 } });
  });

  it('keeps tags and reads further documents', () => {
    const { documents } = readYaml('a: !Sub "${AWS::Region}"\nb: !GetAtt\n  - x\n---\nc: 1\n---\n');
    expect(yamlGet(documents[0], 'a')).toMatchObject({ tag: '!Sub', text: '${AWS::Region}', style: 'double' });
    expect(yamlGet(documents[0], 'b')).toMatchObject({ tag: '!GetAtt', kind: 'list' });
    expect(yamlGet(documents[1], 'c')?.text).toBe('1');
  });

  it('follows aliases and spreads merge keys, own keys first', () => {
    const { documents, errors } = readYaml(
      'x: &e\n  A: 1\n  B: 2\ny:\n  <<: *e\n  B: 3\nz: *e\nw:\n  <<: [*e, {C: 4}]\n',
    );
    const root = documents[0];
    expect(errors).toEqual([]);
    expect(yamlGet(root, 'y')?.entries.map((entry) => [entry.key, entry.value.text, entry.merged])).toEqual([
      ['B', '3', false],
      ['A', '1', true],
    ]);
    expect(spanText(yamlGet(root, 'z', 'A'))).toBe('2:6-2:7');
    expect(yamlGet(root, 'w')?.entries.map((entry) => entry.key)).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['cycle', 'a: &a\n  b: *a\n  c: 1\n', 'inside of its own anchor'],
    ['missing anchor', 'a: *b\nc: 1\n', 'no anchor'],
    ['unclosed quote', 'c: 1\nd: "x\n', 'quote'],
  ])('says what is wrong and reads the rest: %s', (_, text, message) => {
    const { documents, errors } = readYaml(text);
    expect(errors.map((error) => error.message).join()).toContain(message);
    expect(JSON.stringify(documents)).toContain('"1"');
  });

  it('stops an alias bomb', () => {
    const levels = 'abcdefghi'.split('').map((name, at) => {
      const before = String.fromCharCode(96 + at);
      return `${name}: &${name} [${Array(9)
        .fill(at === 0 ? 'x' : `*${before}`)
        .join(', ')}]`;
    });
    const { documents, errors } = readYaml(levels.join('\n'));
    expect(errors[0]?.message).toContain('too many nodes');
    expect(JSON.stringify(documents).length).toBeLessThan(100_000_000);
  });

  it('survives absurd nesting and sizes', () => {
    for (const text of ['['.repeat(50_000), `${'- '.repeat(20_000)}a`, 'a: '.repeat(10_000)]) {
      expect(readYaml(text).errors.length).toBeGreaterThan(0);
    }
    expect(readYaml('\u0000\u0001: \u0000').documents).toHaveLength(1);
    expect(readYaml('a'.repeat(9_000_000)).errors[0]?.message).toContain('larger');
  });

  it('reads CRLF and a byte order mark', () => {
    const { documents } = readYaml('\uFEFFa: b\r\nc: d\r\n');
    expect(spanText(yamlGet(documents[0], 'a'))).toBe('1:4-1:5');
    expect(spanText(yamlGet(documents[0], 'c'))).toBe('2:4-2:5');
  });
});

describe('offsetIn', () => {
  it('maps literal blocks, blank and further indented lines', () => {
    expect(mapped('run: |\n  a b\n\n    c\n  d\n', 'run')).toBe('a b\n\n  c\nd\n');
    expect(mapped('run: |2\n    a\n  b\n', 'run')).toBe('  a\nb\n');
    expect(mapped('x:\n  run: |-\r\n    a\r\n    b\r\n', 'x', 'run')).toBe('a\rb');
  });

  it('maps folded blocks', () => {
    const text = 'run: >\n  a b\n  c\n\n  d\n    e\n  f\n';
    expect(mapped(text, 'run').replaceAll('\n', ' ')).toBe('a b c d   e f ');
  });

  it('maps flow scalars with escapes and folding', () => {
    expect(mapped('a: "x\\ty\\u0041z"\n', 'a')).toBe('x\\y\\z');
    expect(mapped("a: 'it''s b'\n", 'a')).toBe("it's b");
    expect(mapped('a: one two\n  three\n', 'a').replaceAll('\n', ' ')).toBe('one two three');
    expect(mapped('a: "one\n  two"\n', 'a').replaceAll('\n', ' ')).toBe('one two');
  });
});
