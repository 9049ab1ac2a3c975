import { describe, expect, it } from '@jest/globals';
import { githubHtml } from '../../../__tests__/support/github-html.ts';
import { hostile } from '../../../__tests__/support/hostile.ts';
import {
  callTrend,
  finding,
  gap,
  inAccount,
  inFile,
  policy,
  report,
} from '../../../__tests__/support/sample-report.ts';
import { samples } from '../../../__tests__/support/sample-reports.ts';
import { byteLength } from '../escape/clip.ts';
import { pathToUri } from '../escape/uri.ts';
import { render } from './render.ts';

const link = (path: string, line: number): string =>
  `https://github.com/example/app/blob/main/${pathToUri(path)}#L${line}`;
const allowed = /^(?:p|strong|h[2-4]|ul|li|table|thead|tbody|tr|th|td|code|pre|a|br|sub|span|details|summary)$/;

function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<\/?([a-zA-Z][a-zA-Z0-9-]*)/g)].map((match) => match[1] ?? '');
}

function balanced(html: string): boolean {
  return ['table', 'ul', 'li', 'code', 'pre', 'details', 'a', 'strong'].every(
    (tag) =>
      (html.match(new RegExp(`<${tag}[ >]`, 'g')) ?? []).length ===
      (html.match(new RegExp(`</${tag}>`, 'g')) ?? []).length,
  );
}

describe('the Markdown summary', () => {
  it.each(Object.keys(samples))('of the sample %s begins with the verdict and its reason', (name) => {
    const sample = samples[name]!;
    const lines = render(sample, { link }).split('\n');
    expect(lines[0]).toMatch(new RegExp(`^## \\S+ regional-sts: ${sample.verdict.outcome}$`));
    expect(githubHtml(lines.slice(0, 3).join('\n'))).toContain(`<strong>${sample.verdict.because}</strong>`);
  });

  it.each(Object.entries(hostile))('is not broken by %s anywhere', (_, text) => {
    const everywhere = report({
      policies: [policy({ id: text, title: text, because: text }), policy({ outcome: 'off', because: text })],
      findings: [
        finding({
          policy: text,
          message: text,
          why: text,
          fix: text,
          primary: inFile(text),
          related: [{ place: inFile(text), message: text }],
          evidence: { pointer: text, keyword: text, expected: text, actual: text },
          owner: { names: [text], source: text },
        }),
        finding({ outcome: 'undecided', primary: inAccount({ account: text, region: text, subject: text }) }),
      ],
      gaps: [gap({ detail: text, where: { path: text, subject: text }, collector: text })],
      calls: callTrend(text),
      problems: [{ code: 'crash', message: text, path: text }],
      verdict: { outcome: 'fail', exitCode: 1, because: text },
    });
    const html = githubHtml(render(everywhere, { link }));
    expect(tagsOf(html).filter((tag) => !allowed.test(tag))).toEqual([]);
    expect(balanced(html)).toBe(true);
    expect(
      [...html.matchAll(/ href="([^"]*)"/g)].filter(
        (match) => !match[1]?.startsWith('https://github.com/example/app/'),
      ),
    ).toEqual([]);
    expect(html.match(/<h3>/g)).toHaveLength(6);
    expect(html).not.toMatch(/on(error|mouseover)=[^<]*>(?!.*<\/)/);
  });

  it('writes a reason and a remedy once for all places that share them, and links every place', () => {
    const html = githubHtml(
      render(
        report({ findings: Array.from({ length: 5 }, (_, index) => finding({ primary: inFile(`f${index}`, 7) })) }),
        { link },
      ),
    );
    expect(html.match(/Fix: /g)).toHaveLength(1);
    expect(html.match(/blob\/main\/f\d#L7/g)).toHaveLength(5);
  });

  it('names the missing permissions, and the least policy that grants them', () => {
    const text = render(samples['fail']!, { link });
    expect(text).toContain('| `ec2:DescribeVpcEndpoints` |');
    const json = /```json\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'RegionalStsRead',
          Effect: 'Allow',
          Action: ['cloudtrail:LookupEvents', 'ec2:DescribeVpcEndpoints'],
          Resource: '*',
        },
      ],
    });
  });

  it('says what was not looked at', () => {
    expect(render(samples['pass']!, {})).toContain('**Not looked at:** the account: no credentials were given');
  });
});

describe('the size of the Markdown summary', () => {
  const many = report({
    findings: Array.from({ length: 5_000 }, (_, index) =>
      finding({
        message: `🧭 ünïcode ${'wörds '.repeat(40)}${index}`,
        severity: index % 5 === 0 ? 'error' : 'note',
        primary: inFile(`dir ${index}/f.yml`, index + 1),
      }),
    ),
    gaps: Array.from({ length: 500 }, (_, index) => gap({ where: { region: `r${index}` } })),
  });
  const whole = byteLength(render(many, { link }));

  it.each([
    2_000_000, 1_048_576, 500_000, 65_536, 20_000, 5_000, 2_000,
  ])('stays within %d bytes, whole and truthful', (bytes) => {
    expect(whole).toBeGreaterThan(2_000_000);
    const text = render(many, { bytes, link });
    expect(byteLength(text)).toBeLessThanOrEqual(bytes);
    expect(byteLength(text)).toBeGreaterThan(0);
    expect(text).not.toContain('\ufffd');
    // Parsing a megabyte takes seconds; what is cut is cut by the same rule.
    if (bytes < 100_000) expect(balanced(githubHtml(text))).toBe(true);
    expect(text).toContain('## ❌ regional-sts: fail');
    const shown = Number(/Violations \((?:(\d+) of )?5,000 findings/.exec(text)?.[1] ?? 5_000);
    expect((text.match(/^- \[`dir /gm) ?? []).length).toBe(shown);
  });

  it('shows the most severe first, and uses the room that it has', () => {
    const text = render(many, { bytes: 100_000, link });
    expect(text).toContain('Errors');
    expect(text).not.toContain('Notes');
    expect(byteLength(text)).toBeGreaterThan(95_000);
    expect(text).toMatch(/\d+ more did not fit here; the JSON report has all of them/);
  });

  it('holds even when a single finding or policy table is larger than the room', () => {
    const policies = Array.from({ length: 2_000 }, (_, index) => policy({ id: `policy-${index}` }));
    const text = render(report({ policies }), { bytes: 3_000 });
    expect(byteLength(text)).toBeLessThanOrEqual(3_000);
    expect(text).toContain('2,000 policies judged');
    expect(render(report({ findings: [finding({ message: 'x'.repeat(1_000_000) })] }), { bytes: 6_000 })).toContain(
      'Violations (1 finding)',
    );
  });
});
