import { describe, expect, it } from '@jest/globals';
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
import { render } from './render.ts';

const link = (): string => 'https://github.com/example/app';

describe('the HTML report', () => {
  it.each(Object.keys(samples))('of the sample %s begins with the verdict and loads nothing', (name) => {
    const html = render(samples[name]!, { link });
    expect(html).toContain(
      `<h1>regional-sts: <span class="${samples[name]!.verdict.outcome}">${samples[name]!.verdict.outcome}</span></h1>`,
    );
    expect(html).not.toMatch(/<(script|link|img|iframe|object|base|form)\b|\bsrc=|url\(|@import|\son[a-z]+=/i);
    expect(html).toContain("default-src 'none'");
  });

  it.each(Object.entries(hostile))('is not broken by %s anywhere', (_, text) => {
    const plain = shape('x');
    expect(tags(shape(text))).toEqual(tags(plain));
  });

  it('drops a link that is no web address', () => {
    expect(render(report(), { link: () => 'javascript:alert(1)' })).not.toContain('javascript:');
  });

  it('shows every finding, the suppressed ones apart', () => {
    const html = render(samples['fail']!, { link });
    expect(html.match(/<article>/g)).toHaveLength(samples['fail']!.findings.length);
    expect(html).toMatch(/<h2>Suppressed[\s\S]*test\/Dockerfile/);
  });
});

function shape(text: string): string {
  return render(
    report({
      policies: [policy({ id: text, title: text, because: text })],
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
          suppressed: { by: text, reason: text },
        }),
        finding({ primary: inAccount({ subject: text }) }),
      ],
      gaps: [gap({ detail: text, where: { path: text } })],
      calls: callTrend(text),
      problems: [{ code: 'crash', message: text }],
      verdict: { outcome: 'fail', exitCode: 1, because: text },
    }),
    { link, line: () => text.split(/\r\n|\n|\r/)[0] },
  );
}

/** Every tag with its attributes: what a text from outside must never change. */
function tags(html: string): readonly string[] {
  return [...html.slice(html.indexOf('<body>')).matchAll(/<[^>]*>/g)].map((match) => match[0]);
}
