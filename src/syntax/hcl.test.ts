import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepareHcl, readHcl } from './hcl.ts';

const names = (text: string, wanted?: (block: string) => boolean) =>
  readHcl(text, 'main.tf', wanted).blocks.map((block) => [...block.labels, block.span.start.line]);

beforeAll(prepareHcl);

describe('readHcl of the wanted blocks', () => {
  const block = (name: string, body = '') => `resource "x" "${name}" {\n  a = "${name}"\n${body}}\n`;
  const b = (text: string) => text.includes('"b"');

  it('leaves the others out and keeps the lines', () => {
    expect(names(`# c\n${block('a')}\n${block('b')}${block('c')}`, b)).toEqual([['x', 'b', 6]]);
  });

  it.each([
    ['a heredoc', block('a', `  t = <<-EOT\n${block('b')}EOT\n`)],
    ['a comment', `/*\n${block('b')}*/\n${block('a')}`],
    ['an error', `${block('a')}${block('b', '  = =\n')}`],
  ])('reads everything where %s makes blocks hard to tell apart', (_, text) => {
    expect(names(text, b)).toEqual(names(text));
  });
});
