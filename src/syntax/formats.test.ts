import { describe, expect, it } from '@jest/globals';
import { readDotenv } from './dotenv.ts';
import { readIni } from './ini.ts';

describe('readIni', () => {
  it('reads sections, nested keys, values over lines and comments', () => {
    const text = '[a]\nx = 1 ; c\ns3 =\n  k = v\ny = 1\n  2\n# c\n[ b ]\nz=a#b\n';
    const { sections, errors } = readIni(text);
    expect(errors).toEqual([]);
    expect(
      sections.map((section) => [
        section.name,
        section.entries.map((entry) => [entry.key, entry.value, entry.nested.length]),
      ]),
    ).toEqual([
      [
        'a',
        [
          ['x', '1', 0],
          ['s3', '', 1],
          ['y', '1\n2', 0],
        ],
      ],
      ['b', [['z', 'a#b', 0]]],
    ]);
    const entry = sections[0]?.entries[0];
    expect([text.slice(entry?.start, entry?.end), text.slice(entry?.valueStart, entry?.end)]).toEqual(['x = 1', '1']);
  });

  it.each([
    ['x = 1\n', 'before the first section'],
    ['[a\n', 'no name or no'],
    ['[]\n', 'no name'],
    ['[a]\nwhat\n', 'neither'],
    ['[a]\n= b\n', 'neither'],
    ['\u0000\u0000[a]\n', 'neither'],
  ])('says what is wrong: %j', (text, message) => expect(readIni(text).errors[0]?.message).toContain(message));
});

describe('readDotenv', () => {
  const shown = (text: string) =>
    readDotenv(text).map(
      (entry) => `${entry.name}=${entry.value ?? '?'} [${text.slice(entry.valueStart, entry.valueEnd)}]`,
    );
  it.each([
    ['A=b', ['A=b [b]']],
    ['A = "b c" # d', ['A=b c [b c]']],
    ["A='b#c'", ['A=b#c [b#c]']],
    ['A=b c # d', ['A=b c [b c]']],
    ['A=b#c', ['A=b#c [b#c]']],
    ['A=', ['A= []']],
    ['A="x\nB=c"\nD=e', ['A=x\nB=c [x\nB=c]', 'D=e [e]']],
    ['A="open\nB=c', ['A="open ["open]', 'B=c [c]']],
    ["A=it's", ["A=it's [it's]"]],
    ['A=$B', ['A=? [$B]']],
    ['# A=b\nnothing\n\nexport C=d\r\nE=f\r\n', ['C=d [d]', 'E=f [f]']],
  ])('%j', (text, expected) => expect(shown(text)).toEqual(expected));

  it('stays fast on hostile text', () => {
    const started = performance.now();
    for (const text of [
      'A="'.repeat(300_000),
      'A="\n'.repeat(50_000),
      `A=${'#'.repeat(5_000_000)}`,
      ' '.repeat(5_000_000),
      `A=${' '.repeat(2_000_000)}x`,
    ]) {
      readDotenv(text);
      readIni(`[a]\n${text}`);
    }
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
