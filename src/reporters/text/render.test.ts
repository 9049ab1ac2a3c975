import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { hostile } from '../../../__tests__/support/hostile.ts';
import { readLog } from '../../../__tests__/support/runner.ts';
import {
  callTrend,
  finding,
  gap,
  inAccount,
  inFile,
  policy,
  report,
  span,
} from '../../../__tests__/support/sample-report.ts';
import { sampleFiles, samples } from '../../../__tests__/support/sample-reports.ts';
import { frame } from './frame.ts';
import { render } from './render.ts';

const line = (path: string, number: number): string | undefined => sampleFiles[path]?.[number - 1];

describe('the text report', () => {
  it.each(Object.keys(samples))('of the sample %s ends with the verdict', (name) => {
    const { outcome, because } = samples[name]!.verdict;
    expect(render(samples[name]!, { line })).toMatch(new RegExp(`\\n${outcome}: ${because}\\n$`));
  });

  it.each(Object.keys(samples))('of the sample %s says the same without colour', (name) => {
    const plain = render(samples[name]!, { line, columns: 90 });
    const colored = render(samples[name]!, { line, columns: 90, color: true });
    expect(stripVTControlCharacters(colored)).toBe(plain);
    expect(colored).not.toBe(plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what must be absent
    expect(plain).not.toMatch(/\u001b/);
  });

  it('names severity, place, reason, remedy, evidence and owner of a finding in words', () => {
    const text = render(samples['fail']!, { line, columns: 200 });
    expect(text).toContain('Dockerfile\n  error 2:5 boto3 in image:Dockerfile calls sts.amazonaws.com');
    for (const words of [
      'why    A caller',
      'fix    Set AWS',
      'seen   /endpointScope is "global"',
      'see    Dockerfile:3:1',
      'owner  @example/payments',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('gathers findings by file, then by account and Region', () => {
    const headings = render(samples['fail']!, { line })
      .match(/^(?! )\S.*$/gm)
      ?.slice(0, 4);
    expect(headings).toEqual([
      'Dockerfile',
      '.github/workflows/deploy.yml',
      'account 111122223333, eu-central-1',
      'account 111122223333, us-east-1',
    ]);
  });

  it('says what is suppressed, unseen and not looked at', () => {
    const text = render(samples['fail']!, { columns: 200 });
    expect(text).toContain('1 finding suppressed');
    expect(text).toContain('denied vpc-endpoints: 111122223333 eu-west-1');
    expect(text).toContain('needs ec2:DescribeVpcEndpoints');
    expect(text).toContain('"ec2:DescribeVpcEndpoints"');
    expect(text).toContain('AWS calls were redirected by AWS_ENDPOINT_URL_EC2');
    expect(render(samples['pass']!, {})).toContain('not looked at: the account: no credentials were given');
    expect(text).not.toContain('test/Dockerfile');
  });

  it.each([40, 60, 80, 120])('keeps prose within %d columns', (columns) => {
    const words = report({
      findings: [finding({ why: 'word '.repeat(100), fix: '漢字 '.repeat(60) })],
      gaps: [gap({ detail: 'why not '.repeat(40) })],
    });
    const lines = render(words, { columns }).split('\n');
    const prose = lines.filter((one) => /word|漢字|why not/.test(one));
    expect(prose.length).toBeGreaterThan(5);
    expect(Math.max(...prose.map((one) => stringWidth(one)))).toBeLessThanOrEqual(columns);
  });

  it.each(Object.entries(hostile))('is not broken by %s anywhere', (_, text) => {
    const everywhere = report({
      policies: [
        policy({ id: text, title: text, because: text }),
        policy({ facts: 0, violations: 0, outcome: 'off', because: text }),
      ],
      findings: [
        finding({
          policy: text,
          message: text,
          why: text,
          fix: text,
          primary: inFile(text),
          related: [{ place: inFile(text), message: text }],
          owner: { names: [text], source: text },
        }),
        finding({
          evidence: { pointer: text, keyword: text, expected: text, actual: text },
          primary: inAccount({ subject: text, account: text }),
        }),
      ],
      gaps: [gap({ detail: text, where: { path: text, subject: text }, collector: text })],
      calls: callTrend(text),
      problems: [{ code: 'crash', message: text, path: text }],
      verdict: { outcome: 'fail', exitCode: 1, because: text },
    });
    const shown = render(everywhere, { line: () => text.split(/\r\n|\n|\r/)[0] });
    expect(readLog(shown)).toEqual({ log: shown, annotations: [], commands: [] });
    expect(shown).not.toMatch(/[\p{Surrogate}\u202e\u2066\u200b\ufeff]/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be absent
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(shown.match(/^(fail): /gm)).toHaveLength(1);
  });
});

describe('a code frame', () => {
  const paint = (_: unknown, text: string): string => text;
  const of = (text: string, at: ReturnType<typeof span>, columns = 80): readonly string[] =>
    frame(at, { columns, paint, line: (number) => text.split('\n')[number - 1] });
  /** Cells of the code that stand above the carets. */
  const marked = (rows: readonly string[], at = 0): string => {
    const [code = '', carets = ''] = rows.slice(at);
    const start = stringWidth(carets.slice(0, carets.indexOf('^')));
    let cells = '';
    let width = 0;
    for (const { segment } of new Intl.Segmenter().segment(code)) {
      if (width >= start && width < start + (carets.match(/\^/g) ?? []).length) cells += segment;
      width += stringWidth(segment);
    }
    return cells;
  };

  it.each([
    ['plain text', 'ENV A=legacy', span(1, 7, 1, 13), 'legacy'],
    ['a tab before', '\tA: legacy', span(1, 5, 1, 11), 'legacy'],
    ['a tab inside', 'a\tb: legacy', span(1, 6, 1, 12), 'legacy'],
    ['wide characters before', '日本: legacy', span(1, 5, 1, 11), 'legacy'],
    ['an emoji of several code points before', '👩‍👩‍👧 x=legacy', span(1, 12, 1, 18), 'legacy'],
    ['a combining accent before', 'e\u0301: legacy', span(1, 5, 1, 11), 'legacy'],
    ['wide characters inside', 'a 日本 b', span(1, 3, 1, 5), '日本'],
    ['a control character before', '\u001b[31m legacy', span(1, 7, 1, 13), 'legacy'],
    ['a command in the line', '##[error] legacy', span(1, 11, 1, 17), 'legacy'],
    ['a point', 'abc', span(1, 2), 'b'],
  ])('points at what is meant: %s', (_, text, at, expected) => {
    expect(marked(of(text, at))).toBe(expected);
  });

  it('shows the line before, and every line of a short span', () => {
    expect(of('one\ntwo\n  three four\nfive', span(2, 1, 3, 8))).toEqual([
      '    1 | one',
      '  > 2 | two',
      '      | ^^^',
      '  > 3 |   three four',
      '      |   ^^^^^',
    ]);
  });

  it('shortens a long span and says to where it goes', () => {
    const rows = of(Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n'), span(2, 1, 30, 1));
    expect(rows.at(-1)?.trim()).toBe('| … to line 29');
    expect(rows).toHaveLength(8);
  });

  it('crops a long line around the place', () => {
    const rows = of(`${'x'.repeat(5_000)} legacy ${'y'.repeat(5_000)}`, span(1, 5_002, 1, 5_008), 80);
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(82);
    expect(marked(rows)).toBe('legacy');
  });

  it('is empty where the text cannot be had or the line is not there', () => {
    expect(of('one', span(7, 1, 7, 3))).toEqual([]);
    expect(frame(span(1, 1), { columns: 80, paint, line: () => undefined })).toEqual([]);
  });
});
